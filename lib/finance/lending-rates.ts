import type { Bilingual } from '@/lib/taxonomy/bilingual';
import data from './data/lending-rates.json' with { type: 'json' };
import { Decimal } from './decimal';

export const REFERENCE_TENORS = ['one_year', 'five_year'] as const;
export type ReferenceTenor = (typeof REFERENCE_TENORS)[number];

/** The loan prime rates (LPR) in force on a day, shares a year. */
export interface LoanPrimeRate {
  readonly oneYear: Decimal;
  /** For terms above five years. */
  readonly fiveYear: Decimal;
  /** ISO day of the announcement that last moved either rate. */
  readonly since: string;
  /** Whether an announcement up to this day's month was seen; otherwise the rate is assumed. */
  readonly confirmed: boolean;
  /** What to tell the reader where the rate is assumed. */
  readonly notice?: Bilingual;
}

/** The last month whose announcement is in the table, `YYYY-MM`. */
export const LPR_CONFIRMED_UNTIL = data.latestConfirmed.month;

const [year = '', month = ''] = LPR_CONFIRMED_UNTIL.split('-');
const UNCHANGED_ASSUMED: Bilingual = {
  zh: `贷款市场报价利率核实至${year}年${Number(month)}月，此后按未调整假定。`,
  en: `The loan prime rate is confirmed up to ${LPR_CONFIRMED_UNTIL}; it is assumed unchanged since.`,
};

const changes = data.changes.map(({ since, oneYear, fiveYear }) => ({
  since,
  oneYear: new Decimal(oneYear),
  fiveYear: new Decimal(fiveYear),
}));

/**
 * The loan prime rates in force on an ISO day; undefined before 20 August 2019, when they began.
 * Source: the monthly announcements of 全国银行间同业拆借中心.
 */
export function lprOn(day: string): LoanPrimeRate | undefined {
  const inForce = changes.findLast(({ since }) => since <= day);
  if (!inForce) return undefined;
  const confirmed = day.slice(0, 7) <= LPR_CONFIRMED_UNTIL;
  return { ...inForce, confirmed, ...(!confirmed && { notice: UNCHANGED_ASSUMED }) };
}

/**
 * Which rate a loan of so many years is priced from: the five-year one above five years, else the
 * one-year one. Up to five years the bank may choose either (中国人民银行公告〔2019〕第15号); that
 * it takes the one-year rate is our assumption.
 */
export function referenceTenor(termYears: number): ReferenceTenor {
  return termYears > 5 ? 'five_year' : 'one_year';
}
