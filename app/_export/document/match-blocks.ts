import { keyReason } from '@/app/_result/key-reason';
import { missingLabels } from '@/app/_result/missing-labels';
import { statusWord } from '@/app/_ui/status-mark';
import { hasWorth } from '@/app/_worth/likely-worth';
import { STATUSES, type Status } from '@/lib/catalogue/instrument-case';
import { isExact } from '@/lib/finance/estimate';
import type { Worth } from '@/lib/finance/estimate-benefit';
import { formatShortMoney } from '@/lib/finance/format-amount';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import { EFFECTS } from '@/lib/taxonomy/instrument-codes';
import type { ExportSource } from '../export-source';
import type { ExportWords } from '../export-words';
import {
  type Block,
  heading,
  muted,
  type PaperCell,
  type PaperRow,
  paragraph,
  plain,
  strong,
} from './blocks';

/** More than this is counted, not named, in the narrow column. */
const MOST_MISSING = 4;

function worthCell(worth: Worth | undefined, source: ExportSource, t: ExportWords): PaperCell {
  const { locale } = source;
  if (!worth) return [];
  if (worth.kind === 'unquantified') return [muted(t('worth.noneStated'))];
  if (worth.kind === 'incomplete')
    return [
      muted(t('worth.waits', { missing: missingLabels(worth.missing, locale, MOST_MISSING) })),
    ];
  const { estimate } = worth.presentValue;
  const capital = worth.capital?.estimate;
  if (capital && estimate?.likely.isZero())
    return [plain(t('worth.capitalShort', { amount: formatShortMoney(capital.likely, locale) }))];
  if (!estimate) return [];
  const short = (end: 'low' | 'likely' | 'high') => formatShortMoney(estimate[end], locale);
  return isExact(estimate)
    ? [strong(short('likely'))]
    : [strong(short('likely')), muted(`${short('low')}–${short('high')}`)];
}

function matchRow(match: InstrumentMatch, source: ExportSource, t: ExportWords): PaperRow {
  const { locale, worthOf } = source;
  const { name, provider } = match.compiled.instrument;
  const reason = keyReason(match, locale);
  const worth = hasWorth(match) ? worthOf(match) : undefined;
  return {
    cells: [
      [plain(name[locale]), muted(provider[locale])],
      [plain(t(`result.reason.${reason.kind}`, { text: reason.text }))],
      worthCell(worth, source, t),
    ],
  };
}

function statusBlocks(status: Status, source: ExportSource, t: ExportWords): readonly Block[] {
  const matches = source.match.support.filter((match) => match.status === status);
  if (matches.length === 0) return [];
  return [
    heading(
      3,
      t('export.document.statusCount', {
        status: statusWord(status, source.locale),
        count: matches.length,
      }),
    ),
    {
      kind: 'table',
      columns: [
        { part: 0.4, head: t('package.instrument') },
        { part: 0.4, head: t('export.result.reason') },
        { part: 0.2, head: t('export.document.worth'), align: 'right' },
      ],
      rows: matches.map((match) => matchRow(match, source, t)),
    },
  ];
}

/** Duties and what is not open: nothing to apply for, but to be minded. */
function noticeBlocks({ match, locale }: ExportSource, t: ExportWords): readonly Block[] {
  if (match.notices.length === 0) return [];
  return [
    heading(3, t('result.notices')),
    paragraph(muted(t('result.noticesIdea'))),
    {
      kind: 'table',
      columns: [{ part: 0.4 }, { part: 0.6 }],
      rows: match.notices.map(({ compiled: { instrument } }) => ({
        cells: [
          [plain(instrument.name[locale]), muted(EFFECTS.labels[instrument.effect][locale])],
          [plain(instrument.summary[locale])],
        ],
      })),
    },
  ];
}

/** Every instrument that fits or may fit, by its verdict; of the others only how many there are. */
export function matchBlocks(source: ExportSource, t: ExportWords): readonly Block[] {
  const shown = STATUSES.filter((status) => status !== 'ineligible');
  return [
    heading(2, t('result.title')),
    paragraph(plain(t('result.meaning'))),
    paragraph(muted(t('worth.ifGranted'))),
    ...shown.flatMap((status) => statusBlocks(status, source, t)),
    paragraph(muted(t('export.document.ineligible', { count: source.match.counts.ineligible }))),
    ...noticeBlocks(source, t),
  ];
}
