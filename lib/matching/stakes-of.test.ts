import { describe, expect, it } from 'vitest';
import type { Status } from '@/lib/catalogue/instrument-case';
import type { BenefitPart } from '@/lib/finance/benefit/registry';
import { factsOf } from '@/lib/profile/facts';
import { compileInstrument } from './compiled-instrument';
import { type InstrumentMatch, matchInstrument } from './match-instrument';
import { stakesOf } from './stakes-of';
import { instrumentWith } from './testing/sample-catalogue';
import { worthOfMatches } from './worth-of-match';

const asOf = '2026-11-24';
const source = { document: 'b1' };
const { facts } = factsOf({ totalAssets: 2e7 }, asOf);
const worthOf = worthOfMatches({ facts, asOf, assumptions: { discountRate: 0 } });

function matchWith(id: string, parts: readonly BenefitPart[], status?: Status): InstrumentMatch {
  const { benefit } = instrumentWith(id);
  const unquantified = parts.length > 0 ? null : benefit.unquantified;
  const instrument = instrumentWith(id, {
    benefit: { ...benefit, parts: [...parts], unquantified },
  });
  const match = matchInstrument(compileInstrument(instrument), facts, asOf);
  return status ? { ...match, status } : match;
}

const award = (cny: number): BenefitPart => ({ type: 'fixed_award', source, cny, limits: [] });
const SHARE: BenefitPart = {
  type: 'grant',
  source,
  share: 0.1,
  base: 'total_investment',
  limits: [],
};

describe('stakesOf', () => {
  it('weighs an instrument by its likely worth, and none by less than a hundred thousand', () => {
    const stakes = stakesOf([], worthOf);
    expect(stakes.weightOf(matchWith('large', [award(5e6)]))).toBe(5_000_000);
    expect(stakes.weightOf(matchWith('small', [award(2000)]))).toBe(100_000);
    expect(stakes.weightOf(matchWith('words', []))).toBe(100_000);
    expect(stakes.weightOf(matchWith('open', [SHARE]))).toBe(100_000);
  });

  it.each<[Status, boolean]>([
    ['eligible', true],
    ['eligible_subject_to_judgement', true],
    ['possible', true],
    ['near_miss', false],
    ['ineligible', false],
  ])('asks for the amount of an instrument that is %s: %s', (status, isAsked) => {
    const match = matchWith('open', [SHARE], status);
    expect(stakesOf([match], worthOf).withoutAmount).toEqual(
      isAsked ? [{ match, missing: ['project.investment'] }] : [],
    );
  });

  it('asks for no amount that is there, or that no record has', () => {
    const matches = [matchWith('known', [award(1e6)]), matchWith('words', [])];
    expect(stakesOf(matches, worthOf).withoutAmount).toEqual([]);
  });
});
