import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import type { Known } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';
import type { Cell } from './cell';
import { firm } from './testing/worth-in-yuan';
import { assumed, assumedYears, input, sumOf, type Valuation, yearOf } from './valuation';

const points = ({ estimate }: Cell) =>
  estimate && [estimate.low, estimate.likely, estimate.high].map((end) => end.toNumber());
const investment = (answer: Exclude<Answers['project.investment'], undefined>) =>
  input(firm({ 'project.investment': answer }), 'project.investment');
const LABEL = { zh: '合计', en: 'sum' };

describe('an answer as a number', () => {
  it('is exact where it was given exactly', () => {
    const cell = investment(5_000_000);
    expect(points(cell)).toEqual([5e6, 5e6, 5e6]);
    expect(cell).toMatchObject({ unit: 'cny', missing: [], open: [] });
    expect(cell.origin).toMatchObject({ kind: 'input', attribute: 'project.investment' });
  });

  it('lies in its band, likely in the middle', () => {
    expect(points(investment({ min: 1_000_000, max: 4_000_000 }))).toEqual([1e6, 2.5e6, 4e6]);
  });

  it('counts from the lower end of a band that has no upper one, which it names', () => {
    const cell = investment({ min: 1_000_000 });
    expect(points(cell)).toEqual([1e6, 1e6, Number.POSITIVE_INFINITY]);
    expect(cell.open).toEqual(['project.investment']);
    expect(cell.missing).toEqual([]);
  });

  it('begins where the answer itself begins, where a band names no lower end', () => {
    const taxable = input(firm({ taxableIncome: { max: 3_000_000 } }), 'taxableIncome');
    expect(points(taxable)).toEqual([0, 1.5e6, 3e6]);
    expect(taxable.open).toEqual([]);
  });

  it('without a value names itself', () => {
    const cell = input(firm({}), 'vatPayable');
    expect(cell.estimate).toBeUndefined();
    expect(cell.missing).toEqual(['vatPayable']);
    const endless: Known = { kind: 'number', interval: { min: -Infinity, max: Infinity } };
    const facts = new Map<AttributeKey, Known>([['vatPayable', endless]]);
    expect(input({ ...firm({}), facts }, 'vatPayable').missing).toEqual(['vatPayable']);
  });

  it('reads a tax rate from its code, and the span of several', () => {
    const rated = (...candidates: readonly string[]): Valuation => ({
      ...firm({}),
      facts: new Map<AttributeKey, Known>([['incomeTaxRate', { kind: 'enum', candidates }]]),
    });
    expect(points(input(rated('0.25'), 'incomeTaxRate'))).toEqual([0.25, 0.25, 0.25]);
    expect(points(input(rated('0.25', '0.15'), 'incomeTaxRate'))).toEqual([0.15, 0.2, 0.25]);
    expect(input(rated('0.25'), 'incomeTaxRate').unit).toBe('rate');
  });

  it('has the unit of its attribute, or none that money is counted in', () => {
    expect(input(firm({}), 'project.energySaving').unit).toBe('tce');
    expect(input(firm({}), 'project.termYears').unit).toBe('years');
    expect(input(firm({}), 'employees').unit).toBe('number');
  });
});

describe('the sum of a column', () => {
  const vat = (item: Readonly<Record<string, unknown>>) =>
    typeof item.vat === 'number' ? item.vat : undefined;
  const sum = (resourceProducts: Answers['resourceProducts']) =>
    sumOf(firm(resourceProducts ? { resourceProducts } : {}), 'resourceProducts', LABEL, vat);

  it('adds up without drifting', () => {
    const rows = Array.from({ length: 10 }, () => ({ product: '甲', vat: 0.1 }));
    expect(points(sum(rows))).toEqual([1, 1, 1]);
  });

  it('of an empty list is nothing, of no list is missing', () => {
    expect(points(sum([]))).toEqual([0, 0, 0]);
    expect(sum(undefined).missing).toEqual(['resourceProducts']);
  });

  it('is missing as a whole where one row lacks it', () => {
    const cell = sum([{ product: '甲', vat: 5 }, { product: '乙' }]);
    expect(cell.estimate).toBeUndefined();
    expect(cell.missing).toEqual(['resourceProducts']);
  });
});

describe('an assumption', () => {
  it('is the replacement given, else the default of the day', () => {
    const given = firm({}, { assumptions: { horizonYears: 7 } });
    expect(assumedYears(given, 'horizonYears')).toBe(7);
    expect(assumedYears(firm({}), 'horizonYears')).toBe(5);
    expect(points(assumed(firm({}, { asOf: '2024-07-22' }), 'lprOneYear'))).toEqual([
      0.0335, 0.0335, 0.0335,
    ]);
    expect(assumed(given, 'horizonYears')).toMatchObject({ unit: 'years', missing: [], open: [] });
  });
});

describe('yearOf', () => {
  it('is the calendar year of a day', () => {
    expect(yearOf('2026-12-31')).toBe(2026);
  });
});
