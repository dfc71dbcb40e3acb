import { statusWord } from '@/app/_ui/status-mark';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import { formatDay, formatKnown } from '@/lib/profile/format-known';
import { ATTRIBUTE_KEYS, type AttributeKey, attribute } from '@/lib/profile/registry';
import type { ExportSource } from '../export-source';
import type { ExportWords } from '../export-words';
import { resultHeading } from '../result-heading';
import { type Block, heading, muted, paragraph, plain, strong } from './blocks';

function answerWords(key: AttributeKey, { firm, locale }: ExportSource): string {
  const known = firm.facts.get(key);
  return known ? formatKnown(attribute(key), known, locale) : '';
}

const inTwos = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  all.flatMap((_, index) => (index % 2 === 0 ? [all.slice(index, index + 2)] : []));

/** What the result is, of which day and revision, how many of which verdict, and of which firm. */
export function firmBlocks(source: ExportSource, t: ExportWords): readonly Block[] {
  const { saved, match, locale } = source;
  const given = ATTRIBUTE_KEYS.filter((key) => saved.answers[key] !== undefined);
  return [
    heading(1, resultHeading(source, t)),
    paragraph(
      plain(t('export.stamp', { day: formatDay(saved.asOf, locale), revision: saved.revision })),
    ),
    paragraph(muted(t('export.noPromise'))),
    {
      kind: 'table',
      columns: STATUSES.map((status) => ({
        part: 1 / STATUSES.length,
        head: statusWord(status, locale),
        align: 'right' as const,
      })),
      rows: [{ cells: STATUSES.map((status) => [strong(String(match.counts[status]))]) }],
    },
    heading(2, t('result.given')),
    {
      kind: 'table',
      columns: [{ part: 0.22 }, { part: 0.28 }, { part: 0.22 }, { part: 0.28 }],
      rows: inTwos(given).map((pair) => ({
        cells: pair.flatMap((key) => [
          [muted(attribute(key).label[locale])],
          [plain(answerWords(key, source))],
        ]),
      })),
    },
  ];
}
