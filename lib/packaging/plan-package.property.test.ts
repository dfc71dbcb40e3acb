import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BenefitPart } from '@/lib/finance/benefit/registry';
import { ZERO } from '@/lib/finance/decimal';
import { PART_ARBITRARIES } from '@/lib/finance/testing/arbitrary-part';
import { arbitraryFullValuation } from '@/lib/finance/testing/arbitrary-valuation';
import type { Valuation } from '@/lib/finance/valuation';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import type { PackageItem } from './package-item';
import { pairRules } from './pair-rules';
import { type PackageAnswer, planPackage } from './plan-package';
import { NO_TOGGLES } from './problem-of';
import type { Relation } from './relation';
import {
  CREDIT,
  grantOf,
  itemWith,
  LOWER_RATE,
  SAID,
  SOURCE,
  sampleValuation,
} from './testing/sample-item';
import { solveHere } from './testing/solve-here';

const IDS = ['a', 'b', 'c', 'd', 'e'] as const;

const others = fc.subarray([...IDS], { minLength: 1, maxLength: 3 });

const LESS_GRANTS: Relation = { kind: 'less_grants', ...SAID };

const relation: fc.Arbitrary<Relation> = fc.oneof(
  others.map((ids): Relation => ({ kind: 'combines', with: { ids }, ...SAID })),
  others.map((ids): Relation => ({ kind: 'excludes', with: { ids }, ...SAID })),
  others.map((anyOf): Relation => ({ kind: 'requires', anyOf, ...SAID })),
  others.map((ids): Relation => ({ kind: 'joint_cap', with: ids, capCny: 1e6, ...SAID })),
  fc.constant<Relation>({ kind: 'public_share', share: 0.3, ...SAID }),
  fc.constant(LESS_GRANTS),
);

/** Instruments of any type with any relations, even senseless ones: cyclic, contradictory. */
const scene = arbitraryFullValuation.chain((valuation) =>
  fc.record({
    valuation: fc.constant(valuation),
    items: fc.tuple(
      ...IDS.map((id) =>
        fc
          .tuple(fc.oneof(...Object.values(PART_ARBITRARIES)), fc.array(relation, { maxLength: 2 }))
          .map(([part, relations]) => itemWith(id, [part], { relations, valuation })),
      ),
    ),
  }),
);

const plan = (items: readonly PackageItem[], valuation: Valuation): Promise<PackageAnswer> =>
  planPackage(items, valuation, NO_TOGGLES, solveHere);

const yuan = fc.constantFrom(2e5, 1e6, 3e6, 1e7);

/** Firms whose tax may be too small for what is credited against it. */
const taxpayer = fc
  .record({
    taxableIncome: yuan,
    incomeTaxRate: fc.constantFrom(0.25, 0.15),
    rdSpend: yuan,
    'project.investment': fc.constant(1e9),
    'project.equipmentInvestment': yuan,
  })
  .map((answers) => sampleValuation(answers, { discountRate: 0.065 }));

const credit = fc.constantFrom(0.1, 0.3, 1).map((share) => ({ ...CREDIT, share }) as BenefitPart);
const superDeduction = fc.constant<BenefitPart>({
  type: 'super_deduction',
  source: SOURCE,
  share: 1,
  base: 'rd_expense',
});
const taxOrGrant = fc.oneof(
  credit,
  fc.constant(LOWER_RATE),
  superDeduction,
  fc.integer({ min: 1, max: 8_000_000 }).map(grantOf),
  fc.integer({ min: 1, max: 8_000_000 }).map(grantOf),
);
const pairing = fc.oneof(
  others.map((ids): Relation => ({ kind: 'combines', with: { ids }, ...SAID })),
  others.map((ids): Relation => ({ kind: 'excludes', with: { ids }, ...SAID })),
  fc.constant(LESS_GRANTS),
);

/** Measures on one tax, grants that shrink their bases, and no limit that is shared. */
const taxScene = taxpayer.chain((valuation) =>
  fc.record({
    valuation: fc.constant(valuation),
    items: fc.tuple(
      ...IDS.map((id) =>
        fc
          .tuple(taxOrGrant, fc.array(pairing, { maxLength: 2 }))
          .map(([part, relations]) => itemWith(id, [part], { relations, valuation })),
      ),
    ),
  }),
);

/** Every set of ids, the empty one too. */
const subsets = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.reduce<readonly (readonly string[])[]>(
    (all, id) => all.concat(all.map((some) => [...some, id])),
    [[]],
  );

/** Amounts beyond what can be counted to the fen are refused, and nothing else is. */
const isTooLarge = (answer: PackageAnswer) =>
  answer.kind === 'faulty' && answer.faults.every(({ kind }) => kind === 'bad_number');

describe('planPackage of any instruments', () => {
  it(
    'keeps every rule, adds up to the fen, and is no worse than any instrument by itself',
    async () => {
      await fc.assert(
        fc.asyncProperty(scene, async ({ items, valuation }) => {
          const answer = await plan(items, valuation);
          if (isTooLarge(answer)) return;
          if (answer.kind !== 'planned') throw new Error(JSON.stringify(answer));
          const { lines, adjustments, worth, leftOut, cashFlow } = answer.plan;
          const chosen = lines.map(({ item }) => item);
          expect(pairRules(chosen)).toEqual([]);
          expect(chosen.length + leftOut.length).toBe(items.length);
          const sum = [
            ...lines.map(({ alone }) => alone),
            ...adjustments.map((each) => each.amount),
          ];
          expect(sum.reduce((all, yuan) => all.plus(yuan), ZERO).toFixed(2)).toBe(
            worth.likely.toFixed(2),
          );
          expect(worth.low.lte(worth.likely) && worth.likely.lte(worth.high)).toBe(true);
          for (const row of cashFlow)
            expect(Object.values(row).every((each) => Number.isFinite(Number(each)))).toBe(true);
          for (const item of items) {
            const single = await plan([item], valuation);
            if (single.kind !== 'planned') continue;
            // The whole is rounded once, and each line of it.
            const least = single.plan.worth.likely.minus(0.01 * IDS.length);
            expect(worth.likely.gte(least)).toBe(true);
          }
        }),
        runs(60),
      );
    },
    PATIENCE,
  );

  it(
    'is the best of all sets that may be had, by the figures it shows',
    async () => {
      await fc.assert(
        fc.asyncProperty(taxScene, async ({ items, valuation }) => {
          const answer = await plan(items, valuation);
          if (answer.kind !== 'planned') throw new Error(JSON.stringify(answer));
          const best = answer.plan.worth.likely;
          expect(best.plus(0.01).gte(answer.plan.runnerUp?.value ?? 0)).toBe(true);
          for (const ids of subsets(IDS)) {
            const toggles = { in: ids, out: IDS.filter((id) => !ids.includes(id)) };
            const other = await planPackage(items, valuation, toggles, solveHere);
            const worth = other.kind === 'planned' ? other.plan.worth.likely : ZERO;
            expect(best.plus(0.01).gte(worth)).toBe(true);
          }
        }),
        runs(12),
      );
    },
    PATIENCE,
  );
});
