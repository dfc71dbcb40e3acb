import type { Instrument } from '@/lib/catalogue/instrument';
import { assumptionReport } from '@/lib/finance/assumption-report';
import { assumptionsOf } from '@/lib/finance/assumptions-of';
import type { Cell } from '@/lib/finance/cell';
import { cellText } from '@/lib/finance/cell-text';
import type { Decimal } from '@/lib/finance/decimal';
import type { Estimate } from '@/lib/finance/estimate';
import type { Worth } from '@/lib/finance/estimate-benefit';
import { toYuan } from '@/lib/finance/money-number';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { BenefitReport } from './benefit-report-schema';
import { resolveSource } from './resolved-source';
import type { WorthBasis } from './worth-of-match';

type Ends = { low: number | null; likely: number | null; high: number | null };

const finite = (value: Decimal) => (value.isFinite() ? value.toDecimalPlaces(6).toNumber() : null);

function endsOf(estimate: Estimate | undefined): Ends {
  if (!estimate) return { low: null, likely: null, high: null };
  return {
    low: finite(estimate.low),
    likely: finite(estimate.likely),
    high: finite(estimate.high),
  };
}

function lineReport(cell: Cell, instrument: Instrument, locale: Locale) {
  const { origin } = cell;
  if (origin.kind !== 'line') return [];
  const source = origin.source && resolveSource(instrument, origin.source, locale);
  return [
    {
      label: origin.label[locale],
      ...(origin.year !== undefined && { year: origin.year }),
      formula: cellText(origin.of, locale),
      ...endsOf(cell.estimate),
      unit: cell.unit,
      ...(source && { source }),
    },
  ];
}

/** A worth as the API gives it: numbers only where everything they need is there. */
export function benefitReport(
  worth: Worth,
  instrument: Instrument,
  basis: WorthBasis,
  locale: Locale,
): BenefitReport {
  const common = {
    currency: 'CNY' as const,
    missing: [...worth.missing],
    notes: worth.notes.map((note) => note[locale]),
    assumptions: assumptionsOf(worth).map((key) =>
      assumptionReport(key, basis.assumptions, basis.asOf, locale),
    ),
  };
  const none = { low: null, likely: null, high: null, cashFlow: [] };
  if (worth.kind === 'unquantified')
    return { ...common, ...none, lines: [], unquantified: worth.why };
  const lines = worth.lines.flatMap((cell) => lineReport(cell, instrument, locale));
  if (worth.kind === 'incomplete') return { ...common, ...none, lines };
  const capital = worth.capital?.estimate;
  return {
    ...common,
    ...endsOf(worth.presentValue.estimate),
    cashFlow: worth.flows.flatMap(({ year, amount }) =>
      amount.estimate ? [{ year, amount: toYuan(amount.estimate.likely) }] : [],
    ),
    lines,
    ...(capital && { capital: endsOf(capital) }),
  };
}
