import { z } from 'zod';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { type Cell, line, multiply, published, requiring } from '../cell';
import { isExact } from '../estimate';
import { assumedYears, input, type Valuation, yearOf } from '../valuation';
import { BASE_CODES, baseCell } from './base';
import { PART_FIELDS, shareSchema, yearsSchema } from './part-schema';
import { defineTaxMeasure } from './tax-part';
import { completionYear, reliefYears, span, yearsFromCompletion } from './timing';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

export const incomeTaxRateSchema = z.strictObject({
  type: z.literal('income_tax_rate'),
  ...PART_FIELDS,
  rate: z.number().min(0).max(0.25),
});

/** Saving = taxable income × (today's rate − the reduced rate), each year the measure lasts. */
export const INCOME_TAX_RATE = defineTaxMeasure(incomeTaxRateSchema, (part, valuation) => ({
  source: part.source,
  rate: {
    to: published(text('优惠税率', 'reduced rate'), part.rate, 'rate', part.source),
    years: reliefYears(valuation),
  },
}));

export const superDeductionSchema = z.strictObject({
  type: z.literal('super_deduction'),
  ...PART_FIELDS,
  share: z.number().gt(0).max(2),
  base: z.enum(BASE_CODES),
});

/** Extra deduction = base × share, up to the taxable income, at the rate of the year. */
export const SUPER_DEDUCTION = defineTaxMeasure(superDeductionSchema, (part, valuation) => ({
  source: part.source,
  deduction: {
    amount: line(
      text('加计扣除额', 'Extra deduction'),
      multiply(
        baseCell(valuation, part.base),
        published(text('加计比例', 'extra share'), part.share, 'share', part.source),
      ),
      { source: part.source },
    ),
    years: reliefYears(valuation),
  },
}));

export const incomeReductionSchema = z.strictObject({
  type: z.literal('income_reduction'),
  ...PART_FIELDS,
  /** The share of revenue that counts as income: 0.9. */
  countedShare: shareSchema,
  base: z.enum(BASE_CODES),
});

/** Only part of the revenue counts as income; the rest is as good as a deduction. */
export const INCOME_REDUCTION = defineTaxMeasure(incomeReductionSchema, (part, valuation) => ({
  source: part.source,
  deduction: {
    amount: line(
      text('不计入收入的金额', 'Revenue that does not count'),
      multiply(
        baseCell(valuation, part.base),
        published(
          text('减计比例', 'share left out'),
          Number((1 - part.countedShare).toFixed(6)),
          'share',
          part.source,
        ),
      ),
      { source: part.source },
    ),
    years: reliefYears(valuation),
  },
}));

export const acceleratedDepreciationSchema = z.strictObject({
  type: z.literal('accelerated_depreciation'),
  ...PART_FIELDS,
  base: z.enum(BASE_CODES),
});

/** The whole cost is deducted in the year of purchase instead of straight-line: time value only. */
export const ACCELERATED_DEPRECIATION = defineTaxMeasure(
  acceleratedDepreciationSchema,
  (part, valuation) => ({
    source: part.source,
    advance: {
      cost: baseCell(valuation, part.base),
      years: yearsFromCompletion(valuation, assumedYears(valuation, 'depreciationYears')),
    },
  }),
);

export const holidaySchema = z.strictObject({
  type: z.literal('holiday'),
  ...PART_FIELDS,
  exemptYears: yearsSchema,
  halfYears: yearsSchema,
  /** The rate in the years of half levy: 0.125, half of the statutory 25 %. */
  halfRate: z.number().min(0).max(0.25),
});

/** The year itself; a band of years is no year, since each one gives another span of relief. */
function firstIncomeYear(valuation: Valuation): Cell {
  const year = input(valuation, 'project.firstIncomeYear');
  if (year.estimate && isExact(year.estimate)) return year;
  const { estimate: _, ...rest } = year;
  return { ...rest, missing: ['project.firstIncomeYear'], open: [] };
}

/** Income of the project: free of tax first, then at half the statutory rate, from the first income. */
export const HOLIDAY = defineTaxMeasure(holidaySchema, (part, valuation) => {
  const { source } = part;
  const now = yearOf(valuation.asOf);
  const begun = firstIncomeYear(valuation);
  // Without the year some span stands in, so that what is missing is asked for and not taken as past.
  const first = begun.estimate?.likely.toNumber() ?? Math.max(now, completionYear(valuation));
  const free = published(text('免征期税率', 'rate while exempt'), 0, 'rate', source);
  const half = published(text('减半期税率', 'rate while halved'), part.halfRate, 'rate', source);
  const income = requiring(input(valuation, 'project.projectIncome'), begun);
  return {
    source,
    holiday: {
      income,
      rates: span(first, part.exemptYears + part.halfYears)
        .map((year, index) => ({ year, rate: index < part.exemptYears ? free : half }))
        .filter(({ year }) => year >= now),
    },
  };
});
