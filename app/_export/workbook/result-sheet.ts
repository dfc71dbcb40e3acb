import { keyReason } from '@/app/_result/key-reason';
import { missingLabels } from '@/app/_result/missing-labels';
import { statusWord } from '@/app/_ui/status-mark';
import { hasWorth } from '@/app/_worth/likely-worth';
import type { Instrument } from '@/lib/catalogue/instrument';
import { lastUsableDay } from '@/lib/catalogue/validity';
import type { Worth } from '@/lib/finance/estimate-benefit';
import { formatShortMoney } from '@/lib/finance/format-amount';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import { formatDay, formatKnown } from '@/lib/profile/format-known';
import { ATTRIBUTE_KEYS, attribute } from '@/lib/profile/registry';
import { EFFECTS, INSTRUMENT_KINDS } from '@/lib/taxonomy/instrument-codes';
import type { ExportSource } from '../export-source';
import type { ExportWords } from '../export-words';
import { resultHeading } from '../result-heading';
import type { Book } from './book';
import { formulaOf } from './formula';
import { amount, head, live, paragraph, Sheet, type SheetCell, words } from './sheet';

const WIDTHS = [10, 30, 14, 38, 16, 16, 16, 22, 30, 15, 18, 34];

function addTop(sheet: Sheet, source: ExportSource, t: ExportWords): void {
  const { saved, locale } = source;
  sheet.add(words(resultHeading(source, t), { look: 'title' }));
  sheet.add(
    words(t('export.stamp', { day: formatDay(saved.asOf, locale), revision: saved.revision }), {
      look: 'muted',
    }),
  );
  for (const key of ['result.meaning', 'worth.ifGranted', 'export.noPromise'] as const)
    sheet.add(words(t(key), { look: 'muted' }));
}

/** Low, likely and high; only the likely one is live. */
function worthCells(worth: Worth | undefined, sheet: Sheet, book: Book): readonly SheetCell[] {
  if (worth?.kind !== 'computed') return [null, null, null];
  const { presentValue } = worth;
  const { estimate } = presentValue;
  if (!estimate) return [null, null, null];
  return [
    amount(estimate.low, 'money', { look: 'muted' }),
    live(formulaOf(presentValue, book.referenceOn(sheet.name)), estimate.likely),
    amount(estimate.high, 'money', { look: 'muted' }),
  ];
}

function missingOf(match: InstrumentMatch, worth: Worth | undefined, source: ExportSource): string {
  const keys = [...new Set([...match.missing, ...(worth?.missing ?? [])])];
  return missingLabels(keys, source.locale);
}

function noteOf(worth: Worth | undefined, { locale }: ExportSource, t: ExportWords): string {
  if (!worth) return '';
  if (worth.kind === 'unquantified') return worth.why[locale];
  const capital = worth.kind === 'computed' ? worth.capital?.estimate?.likely : undefined;
  return [
    ...(capital
      ? [
          t('worth.capitalShort', { amount: formatShortMoney(capital, locale) }),
          t('worth.capitalIdea'),
        ]
      : []),
    ...worth.notes.map((note) => note[locale]),
  ].join(' ');
}

const titlesOf = (
  { legalBasis, sources }: Instrument,
  locale: ExportSource['locale'],
): readonly string[] =>
  legalBasis.length > 0
    ? legalBasis.map(({ title, number }) => [title[locale], number].filter(Boolean).join(' '))
    : sources.map(({ title }) => title);

function addMatch(
  sheet: Sheet,
  match: InstrumentMatch,
  book: Book,
  source: ExportSource,
  t: ExportWords,
): void {
  const { locale, worthOf } = source;
  const { instrument } = match.compiled;
  const worth = hasWorth(match) ? worthOf(match) : undefined;
  const reason = keyReason(match, locale);
  const closing = lastUsableDay(instrument);
  sheet.add(
    words(INSTRUMENT_KINDS.labels[instrument.kind][locale]),
    words(instrument.name[locale]),
    words(statusWord(match.status, locale)),
    words(t(`result.reason.${reason.kind}`, { text: reason.text })),
    ...worthCells(worth, sheet, book),
    words(missingOf(match, worth, source)),
    words(noteOf(worth, source, t)),
    words(closing ? formatDay(closing, locale) : ''),
    words(instrument.provider[locale]),
    words(titlesOf(instrument, locale).join(locale === 'zh' ? '；' : '; ')),
  );
}

function addNotices(sheet: Sheet, source: ExportSource, t: ExportWords): void {
  const { match, locale } = source;
  if (match.notices.length === 0) return;
  sheet.add(null);
  sheet.add(words(t('result.notices'), { look: 'heading' }));
  sheet.add(words(t('result.noticesIdea'), { look: 'muted' }));
  for (const { compiled } of match.notices) {
    const { effect, name, summary } = compiled.instrument;
    sheet.add(
      words(EFFECTS.labels[effect][locale]),
      words(name[locale]),
      paragraph(summary[locale], 7),
    );
  }
}

function addAnswers(sheet: Sheet, { saved, firm, locale }: ExportSource, t: ExportWords): void {
  sheet.add(null);
  sheet.add(words(t('result.given'), { look: 'heading' }));
  for (const key of ATTRIBUTE_KEYS.filter((each) => saved.answers[each] !== undefined)) {
    const known = firm.facts.get(key);
    const entry = attribute(key);
    sheet.add(
      paragraph(entry.label[locale], 2),
      paragraph(known ? formatKnown(entry, known, locale) : '', 5),
    );
  }
}

/** What the firm said, and every instrument with its verdict, its reason and its amount. */
export function resultSheet(name: string, book: Book, source: ExportSource, t: ExportWords): Sheet {
  const sheet = new Sheet(name, WIDTHS);
  addTop(sheet, source, t);
  sheet.headRows = sheet.add(
    head(t('result.byKind')),
    head(t('package.instrument')),
    head(t('result.byStatus')),
    head(t('export.result.reason')),
    head(t('export.low'), 'right'),
    head(t('export.likely'), 'right'),
    head(t('export.high'), 'right'),
    head(t('export.result.missing')),
    head(t('export.result.note')),
    head(t('export.result.closing')),
    head(t('export.result.provider')),
    head(t('instrument.sources')),
  );
  for (const match of source.match.support) addMatch(sheet, match, book, source, t);
  sheet.filtered = { from: sheet.headRows, to: sheet.rows.length, columns: WIDTHS.length };
  addNotices(sheet, source, t);
  addAnswers(sheet, source, t);
  return sheet;
}
