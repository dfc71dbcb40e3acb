import { describe, expect, it } from 'vitest';
import { estimateBenefit, type Worth } from '@/lib/finance/estimate-benefit';
import { compileInstrument } from '@/lib/matching/compiled-instrument';
import { matchInstrument } from '@/lib/matching/match-instrument';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import { factsOf } from '@/lib/profile/facts';
import { hasWorth, likelyWorth, shownWorth } from './likely-worth';

const AS_OF = '2026-11-24';
const { facts } = factsOf({ totalAssets: 5e7, 'project.investment': 1e6 }, AS_OF);

const matchOf = (changes: Parameters<typeof instrumentWith>[1]) =>
  matchInstrument(compileInstrument(instrumentWith('any', changes)), facts, AS_OF);

const source = { document: 'b1' };
const worthOfShare = (base: 'total_investment' | 'rd_expense'): Worth =>
  estimateBenefit([{ type: 'grant', share: 0.1, base, limits: [], source }], null, {
    facts,
    asOf: AS_OF,
    assumptions: { discountRate: 0, awardDelayYears: 0 },
  });

describe('the worth of a match', () => {
  it('is its likely present value where there is one', () => {
    expect(likelyWorth(worthOfShare('total_investment'))?.toNumber()).toBe(100_000);
    expect(likelyWorth(worthOfShare('rd_expense'))).toBeUndefined();
    expect(likelyWorth(estimateBenefit([], null, { facts, asOf: AS_OF, assumptions: {} }))).toBe(
      undefined,
    );
  });

  it('is shown for what fits, may fit or nearly fits, never for what does not', () => {
    const worth = shownWorth(() => worthOfShare('total_investment'));
    expect(worth(matchOf({}))?.toNumber()).toBe(100_000);
    const over = matchOf({ effectiveTo: '2025' });
    expect([over.status, hasWorth(over), worth(over)]).toEqual(['ineligible', false, undefined]);
  });

  it('is not asked of a duty, which gives nothing', () => {
    expect(hasWorth(matchOf({ effect: 'compliance' }))).toBe(false);
  });
});
