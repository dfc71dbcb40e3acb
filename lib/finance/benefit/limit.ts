import { z } from 'zod';
import type { CriterionSource } from '@/lib/criteria/condition';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { type Cell, lesser, line, multiply, published, total } from '../cell';
import type { Valuation } from '../valuation';
import { BASE_CODES, baseCell } from './base';
import { shareSchema, yuanSchema } from './part-schema';
import { growthOf, type PartWorth, worthOf, worthOfSums, type YearFlow } from './part-worth';

/** What a cap in yuan counts over: once and for all, or in each year. */
export const LIMIT_SCOPES = ['project', 'firm', 'loan', 'project_year', 'firm_year'] as const;
type LimitScope = (typeof LIMIT_SCOPES)[number];

export const limitSchema = z.union([
  z.strictObject({ cny: yuanSchema, per: z.enum(LIMIT_SCOPES) }),
  z.strictObject({ share: shareSchema, base: z.enum(BASE_CODES) }),
]);
export type Limit = z.output<typeof limitSchema>;

const SCOPE_LABELS: Readonly<Record<LimitScope, Bilingual>> = {
  project: { zh: '单个项目上限', en: 'cap per project' },
  firm: { zh: '单个企业上限', en: 'cap per firm' },
  loan: { zh: '单笔贷款上限', en: 'cap per loan' },
  project_year: { zh: '单个项目每年上限', en: 'yearly cap per project' },
  firm_year: { zh: '单个企业每年上限', en: 'yearly cap per firm' },
};

const isYearly = (limit: Limit) =>
  'per' in limit && (limit.per === 'firm_year' || limit.per === 'project_year');

function limitCell(limit: Limit, valuation: Valuation, source: CriterionSource): Cell {
  if ('cny' in limit) return published(SCOPE_LABELS[limit.per], limit.cny, 'cny', source);
  return multiply(
    baseCell(valuation, limit.base),
    published({ zh: '最高比例', en: 'highest share' }, limit.share, 'share', source),
  );
}

/** A single payment cut to every limit. */
export function limited(
  amount: Cell,
  limits: readonly Limit[],
  valuation: Valuation,
  source: CriterionSource,
): Cell {
  return limits.reduce((cut, limit) => lesser(cut, limitCell(limit, valuation, source)), amount);
}

/**
 * Payments of several years: yearly limits cut each year, the others cut the running sum, so that
 * what is used up early is gone later.
 */
export function limitedWorth(
  flows: readonly YearFlow[],
  limits: readonly Limit[],
  valuation: Valuation,
  source: CriterionSource,
  notes: readonly Bilingual[] = [],
): PartWorth {
  const yearLimits = limits.filter(isYearly);
  const overall = limits.filter((limit) => !isYearly(limit));
  const cut = flows.map(({ year, amount }) => ({
    year,
    amount: line(PAYMENT, limited(amount, yearLimits, valuation, source), { year, source }),
  }));
  if (overall.length === 0) return worthOf(valuation, cut, { notes });
  const sums = cut.map(({ year, amount }, index) => ({
    year,
    most: amount,
    upToNow: line(
      SO_FAR,
      limited(
        total(cut.slice(0, index + 1).map(({ amount }) => amount)),
        overall,
        valuation,
        source,
      ),
      { year, source },
    ),
  }));
  return worthOfSums(valuation, sums, growthOf(sums), { notes });
}

const PAYMENT: Bilingual = { zh: '当年金额', en: 'Amount of the year' };
const SO_FAR: Bilingual = { zh: '累计金额', en: 'Amount so far' };
