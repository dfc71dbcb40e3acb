import { describe, expect, it } from 'vitest';
import type { Instrument } from '@/lib/catalogue/instrument';
import { factsOf } from '@/lib/profile/facts';
import { compileInstrument } from './compiled-instrument';
import { matchInstrument } from './match-instrument';
import { instrumentWith } from './testing/sample-catalogue';
import { valuationOf, type WorthBasis, worthOfInstrument, worthOfMatches } from './worth-of-match';

const asOf = '2026-11-24';
const basis: WorthBasis = {
  facts: factsOf({ taxableIncome: 1_000_000, incomeTaxRate: 0.25, totalAssets: 2e7 }, asOf).facts,
  asOf,
  assumptions: { discountRate: 0, horizonYears: 5 },
};

function rateUntil(effectiveTo: string | null, id = 'rate'): Instrument {
  const { benefit } = instrumentWith(id);
  return instrumentWith(id, {
    effectiveTo,
    benefit: {
      ...benefit,
      parts: [{ type: 'income_tax_rate', source: { document: 'b1' }, rate: 0.15 }],
      unquantified: null,
    },
  });
}

/** Ten points of a million is 100,000 a year. */
function yearsOf(instrument: Instrument, on: WorthBasis = basis) {
  const worth = worthOfInstrument(instrument, on);
  return worth.kind === 'computed'
    ? worth.flows.map(({ year, amount }) => [year, amount.estimate?.likely.toNumber()])
    : worth.kind;
}

describe('worthOfInstrument', () => {
  it.each([
    [null, [2026, 2027, 2028, 2029, 2030]],
    ['2040-06-30', [2026, 2027, 2028, 2029, 2030]],
    ['2028', [2026, 2027, 2028]],
    ['2027-01', [2026, 2027]],
    ['2026-11-24', [2026]],
    ['2025-12-31', []],
  ])('counts a yearly relief in force until %s in no year after it', (effectiveTo, years) => {
    const flows = yearsOf(rateUntil(effectiveTo));
    expect(flows).toEqual(years.map((year) => [year, 100_000]));
  });

  it('counts as many years as are assumed, where the measure lasts', () => {
    const short = { ...basis, assumptions: { ...basis.assumptions, horizonYears: 2 } };
    expect(yearsOf(rateUntil(null), short)).toEqual([
      [2026, 100_000],
      [2027, 100_000],
    ]);
  });

  it('gives the reason of a record without a number, and no number where an input is missing', () => {
    expect(worthOfInstrument(instrumentWith('loan'), basis)).toMatchObject({
      kind: 'unquantified',
      why: { en: 'No rate is stated' },
    });
    const nothing = { ...basis, facts: new Map() };
    expect(worthOfInstrument(rateUntil(null), nothing)).toMatchObject({
      kind: 'incomplete',
      missing: expect.arrayContaining(['taxableIncome', 'incomeTaxRate']),
    });
  });
});

describe('valuationOf', () => {
  it('is the basis with the last year of the measure', () => {
    expect(valuationOf(rateUntil('2027-03'), basis)).toEqual({ ...basis, lastYear: 2027 });
    expect(valuationOf(rateUntil(null), basis)).toEqual({ ...basis, lastYear: undefined });
  });
});

describe('worthOfMatches', () => {
  it('is the worth of each instrument, worked out once', () => {
    const worthOf = worthOfMatches(basis);
    const [long, short] = [rateUntil(null, 'long'), rateUntil('2026', 'short')].map((instrument) =>
      matchInstrument(compileInstrument(instrument), basis.facts, asOf),
    );
    if (!long || !short) throw new Error('two matches');
    expect(worthOf(long)).toBe(worthOf(long));
    expect(worthOf(long)).toEqual(worthOfInstrument(long.compiled.instrument, basis));
    expect(worthOf(short)).not.toEqual(worthOf(long));
  });
});
