import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import { type BenefitPart, partTaxEffect } from './benefit/registry';
import { constant } from './cell';
import { incomeTaxSaving, mergeFlows } from './income-tax';
import type { TaxEffect } from './tax-years';
import { firm } from './testing/worth-in-yuan';

const source = { document: '企业所得税法' };
const money = (yuan: number) => constant(yuan, 'cny');
const years = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => first + index);

const FIRM: Answers = { taxableIncome: 240, incomeTaxRate: 0.25 };

function saved(effects: readonly TaxEffect[], answers: Answers = FIRM) {
  const { flows } = incomeTaxSaving(effects, firm(answers));
  return flows.map(({ year, amount }) => [year, amount.estimate?.likely.toNumber()]);
}

const credit = (yuan: number, count: number): TaxEffect => ({
  source,
  credit: { amount: money(yuan), years: years(2026, count) },
});

describe('credits against a tax of 60 a year', () => {
  it('are used together up to the tax due, the rest carried on', () => {
    expect(saved([credit(50, 3), credit(40, 3)])).toEqual([
      [2026, 60],
      [2027, 30],
      [2028, 0],
    ]);
  });

  it('that lapse early are used first, and what lapses is lost to the others as well', () => {
    // 100 lapses after 2026: 60 of it are used, 40 are lost; the 50 of the other follow in 2027.
    const short = [credit(100, 1), credit(50, 3)];
    const expected = [
      [2026, 60],
      [2027, 50],
      [2028, 0],
    ];
    expect(saved(short)).toEqual(expected);
    expect(saved([...short].reverse())).toEqual(expected);
  });

  it('that begin with an early one keep what it leaves of the tax', () => {
    expect(saved([credit(20, 1), credit(200, 3)])).toEqual([
      [2026, 60],
      [2027, 60],
      [2028, 60],
    ]);
  });
});

describe('holidays', () => {
  const holiday = (rate: number): TaxEffect => ({
    source,
    holiday: { income: money(100), rates: [{ year: 2026, rate: constant(rate, 'rate') }] },
  });

  it('for the same project count once, at the best rate', () => {
    expect(saved([holiday(0.125), holiday(0)])).toEqual([[2026, 25]]);
    expect(saved([holiday(0), holiday(0)])).toEqual([[2026, 25]]);
  });

  it('save nothing where the rate of the firm is lower already', () => {
    expect(saved([holiday(0.125)], { ...FIRM, incomeTaxRate: 0.2 })).toEqual([[2026, 0]]);
  });
});

describe('rates', () => {
  const rate = (to: number): TaxEffect => ({
    source,
    rate: { to: constant(to, 'rate'), years: [2026] },
  });

  it('count by the lowest of several', () => {
    expect(saved([rate(0.2), rate(0.15)])).toEqual([[2026, 24]]);
  });

  it('are lower than today’s or nothing', () => {
    expect(saved([rate(0.2)], { ...FIRM, incomeTaxRate: 0.15 })).toEqual([[2026, 0]]);
  });

  it('start from the 5 % that a small low-profit firm pays on its 20 %, 公告2023年第12号', () => {
    expect(saved([rate(0.15)], { ...FIRM, incomeTaxRate: 0.2 })).toEqual([[2026, 0]]);
    expect(saved([rate(0)], { ...FIRM, incomeTaxRate: 0.2 })).toEqual([[2026, 12]]);
  });
});

describe('nothing taken', () => {
  it('saves nothing', () => {
    expect(incomeTaxSaving([], firm(FIRM))).toEqual({ flows: [], presentValues: [] });
  });
});

describe('a year of the first income', () => {
  const part: BenefitPart = {
    type: 'holiday',
    exemptYears: 3,
    halfYears: 3,
    halfRate: 0.125,
    source,
  };
  const asked = (firstIncomeYear?: number | { min: number; max: number }) => {
    const valuation = firm({
      ...FIRM,
      'project.projectIncome': 100,
      'project.completedOn': '2015-01-01',
      ...(firstIncomeYear && { 'project.firstIncomeYear': firstIncomeYear }),
    });
    const effect = partTaxEffect(part, valuation);
    return incomeTaxSaving(effect ? [effect] : [], valuation).presentValues.map(
      ({ missing }) => missing,
    );
  };

  it('has to be one year: a band of them gives no span of relief', () => {
    expect(asked({ min: 2024, max: 2027 })).toEqual([['project.firstIncomeYear']]);
    expect(asked(2024)).toEqual([[]]);
  });

  it('is asked for where it is missing, even of a project finished long ago', () => {
    expect(asked()).toEqual([['project.firstIncomeYear']]);
  });

  it('so long ago that the relief is over leaves nothing to save', () => {
    expect(asked(2015)).toEqual([]);
  });
});

describe('flows of the same year', () => {
  it('are added up, in the order of the years', () => {
    const flows = [
      { year: 2028, amount: money(1) },
      { year: 2026, amount: money(2) },
      { year: 2028, amount: money(3) },
    ];
    expect(
      mergeFlows(flows).map(({ year, amount }) => [year, amount.estimate?.likely.toNumber()]),
    ).toEqual([
      [2026, 2],
      [2028, 4],
    ]);
  });
});
