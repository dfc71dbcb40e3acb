import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import type { Interval } from '@/lib/profile/interval';
import { ATTRIBUTE_KEYS, type AttributeKey, attribute } from '@/lib/profile/registry';
import { arbitraryAnswers } from '@/lib/profile/testing/arbitrary-answers';
import { arbitraryCoarser } from '@/lib/profile/testing/arbitrary-coarser';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { assessIndicators } from '../assess-indicators';
import { INDICATOR_IDS } from '../indicator';
import { INDICATORS } from '../indicators';
import { defaultWeights } from '../weighting/weights';
import { bottlenecks } from './bottlenecks';

const asOf = '2026-11-24';
const WEIGHTS = defaultWeights();
const NEEDS = new Set<AttributeKey>([
  ...INDICATOR_IDS.flatMap((id) => INDICATORS[id].needs),
  'processEmissions',
  'region',
]);
const INPUTS = new Set([...NEEDS].flatMap((key) => attribute(key).derivedFrom ?? []));
const KEYS = ATTRIBUTE_KEYS.filter((key) => NEEDS.has(key) || INPUTS.has(key));

function all(answers: Answers) {
  const { facts } = factsOf(answers, asOf);
  const indicators = assessIndicators(facts, asOf);
  return bottlenecks(facts, { asOf, indicators, weights: WEIGHTS, assumptions: {} });
}

/** A better yardstick replaces a coarser one, so whether it is there must not change. */
const YARDSTICKS = ['valueAdded', 'outputs', 'fuelUse'] as const satisfies AttributeKey[];

function sameYardstick(more: Answers, less: Answers): Answers {
  const kept: Record<string, unknown> = { ...less };
  for (const key of YARDSTICKS) if (more[key] !== undefined) kept[key] ??= more[key];
  return kept as Answers;
}

const firms = arbitraryAnswers({ asOf, keys: KEYS });
const NAMES = ['energy', 'carbon', 'money'] as const;

function within(inner: Interval | null | undefined, outer: Interval): boolean {
  if (!inner) return false;
  const slack = (value: number) =>
    Number.isFinite(value) ? 1e-9 * Math.max(1, Math.abs(value)) : 0;
  return inner.min >= outer.min - slack(outer.min) && inner.max <= outer.max + slack(outer.max);
}

describe('any firm', () => {
  it(
    'gains no wider a range by saying more, and loses none that it had',
    () => {
      const pairs = firms.chain((more) =>
        fc.record({ more: fc.constant(more), less: arbitraryCoarser(more) }),
      );
      fc.assert(
        fc.property(pairs, ({ more, less }) => {
          const sharp = new Map(all(more).map((each) => [each.id, each]));
          for (const { id, gain } of all(sameYardstick(more, less))) {
            const found = sharp.get(id);
            // At 100 for certain there is no gap left to tell of.
            if (!gain || !found) continue;
            for (const name of NAMES) {
              const wide = gain[name];
              if (wide)
                expect([id, name, within(found.gain?.[name], wide)]).toEqual([id, name, true]);
            }
          }
        }),
        runs(500),
      );
    },
    PATIENCE,
  );

  it(
    'has no gain below zero, no lost points outside 0 to 100 × weight, and whole lines',
    () => {
      fc.assert(
        fc.property(firms, (answers) => {
          for (const { id, gain, lost, lines, missing } of all(answers)) {
            expect([id, 0 <= lost.min, lost.min <= lost.max]).toEqual([id, true, true]);
            expect(lost.max).toBeLessThanOrEqual(100 * WEIGHTS[id] + 1e-9);
            for (const name of NAMES) {
              const range = gain?.[name];
              if (range)
                expect([id, name, 0 <= range.min && range.min <= range.max]).toEqual([
                  id,
                  name,
                  true,
                ]);
            }
            if (gain?.energy === null && gain.carbon === null) expect(gain.money).toBeNull();
            for (const { text } of lines) {
              expect(text.en).not.toMatch(/\p{Script=Han}/u);
              expect(text.zh + text.en).not.toMatch(/NaN|undefined|Infinity|null/);
            }
            expect(new Set(missing).size).toBe(missing.length);
          }
        }),
        runs(300),
      );
    },
    PATIENCE,
  );
});
