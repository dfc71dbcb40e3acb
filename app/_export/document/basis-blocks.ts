import { assumptionWords } from '@/app/_worth/assumption-form';
import { isChanged } from '@/app/_worth/changed-assumptions';
import { ASSUMPTION_KEYS, assumedValue, assumption } from '@/lib/finance/assumption';
import { assumptionsOf } from '@/lib/finance/assumptions-of';
import { formatDay } from '@/lib/profile/format-known';
import { CONFIDENCES } from '@/lib/taxonomy/instrument-codes';
import { type ExportSource, valuedMatches } from '../export-source';
import type { ExportWords } from '../export-words';
import { type Block, heading, muted, type PaperRow, plain, type Words } from './blocks';

/** The assumptions the amounts rest on, with their values and where these come from. */
function assumptionBlocks(source: ExportSource, t: ExportWords): readonly Block[] {
  const { basis, locale } = source;
  const { assumptions, asOf } = basis;
  const used = new Set(valuedMatches(source).flatMap(({ worth }) => assumptionsOf(worth)));
  const rows = ASSUMPTION_KEYS.filter((key) => used.has(key)).map((key): PaperRow => {
    const { label, source: sourceOn, byDefault } = assumption(key);
    const from = isChanged(key, assumptions, asOf)
      ? t('worth.changed', { usual: assumptionWords(key, byDefault(asOf), locale) })
      : sourceOn(asOf)[locale];
    const value = assumptionWords(key, assumedValue(key, assumptions, asOf), locale);
    return { cells: [[plain(label[locale]), muted(from)], [plain(value)]] };
  });
  if (rows.length === 0) return [];
  return [
    heading(2, t('export.assumptions.title')),
    { kind: 'table', columns: [{ part: 0.75 }, { part: 0.25, align: 'right' }], rows },
  ];
}

/** The documents and pages behind every instrument that is shown. */
function sourceBlocks({ match, locale }: ExportSource, t: ExportWords): readonly Block[] {
  const shown = match.support.filter(({ status }) => status !== 'ineligible');
  return [
    heading(2, t('instrument.sources')),
    {
      kind: 'table',
      isSmall: true,
      columns: [{ part: 0.32 }, { part: 0.68 }],
      rows: [...shown, ...match.notices].map(({ compiled }) => {
        const { name, legalBasis, sources, verifiedOn, confidence } = compiled.instrument;
        const documents = legalBasis.map(({ title, number, issuedOn }): Words => {
          const named = number
            ? t('instrument.numbered', { title: title[locale], number })
            : t('instrument.titled', { title: title[locale] });
          return plain(issuedOn ? `${named} ${formatDay(issuedOn, locale)}` : named);
        });
        const pages = sources.map(({ title, address, verified }) =>
          muted(
            [
              title,
              t(verified === 'seen' ? 'instrument.seen' : 'instrument.knowledge'),
              address ?? '',
            ]
              .filter(Boolean)
              .join(' · '),
          ),
        );
        const checked = t('instrument.lastVerified', {
          day: formatDay(verifiedOn, locale),
          confidence: CONFIDENCES.labels[confidence][locale],
        });
        return {
          cells: [
            [plain(name[locale]), muted(checked)],
            [...documents, ...pages],
          ],
        };
      }),
    },
  ];
}

/** What the document rests on. */
export function basisBlocks(source: ExportSource, t: ExportWords): readonly Block[] {
  return [...assumptionBlocks(source, t), ...sourceBlocks(source, t)];
}
