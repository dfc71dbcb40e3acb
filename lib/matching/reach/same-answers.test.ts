import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES, type Status } from '@/lib/catalogue/instrument-case';
import { evaluate } from '@/lib/criteria/evaluate';
import { normalForm } from '@/lib/criteria/normal-form';
import { OUTCOMES, type Outcome } from '@/lib/criteria/outcome';
import { arbitraryCondition } from '@/lib/criteria/testing/arbitrary-condition';
import { limitsIn } from '@/lib/criteria/testing/criterion-limits';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import { parseProfile } from '@/lib/profile/profile-schema';
import { arbitraryAnswers } from '@/lib/profile/testing/arbitrary-answers';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { compileInstrument } from '../compiled-instrument';
import { matchInstrument } from '../match-instrument';
import { arbitraryProfile } from '../testing/arbitrary-profile';
import { instrumentWith } from '../testing/sample-catalogue';
import { instrumentColumns } from './instrument-columns';
import { encodePopulation } from './population';
import { ruleColumns } from './rule-columns';
import { outcomeIndex } from './verdict-byte';

const AS_OF = '2026-11-24';
const SAMPLE = instrumentWith('a');

const parsed = (profile: unknown): Answers => {
  const result = parseProfile(profile, AS_OF);
  return result.ok ? result.answers : {};
};

/** What the rules of the generator ask for, so that answers fall on and beside it. */
const LIMITS = limitsIn(fc.sample(arbitraryCondition(), { numRuns: 200, seed: 4 }));

/** Profiles of every shape, bands and coarse places included. */
const firm = fc.oneof(
  { weight: 3, arbitrary: arbitraryAnswers({ asOf: AS_OF, interesting: LIMITS }) },
  { weight: 1, arbitrary: arbitraryProfile(AS_OF).map(parsed) },
);
const rulesAndFirms = fc.record({
  conditions: fc.array(arbitraryCondition(), { minLength: 1, maxLength: 40 }),
  firms: fc.array(firm, { minLength: 1, maxLength: 12 }),
});

describe('a rule over columns', () => {
  it(
    'gives every firm the outcome, and every criterion the counts, of the interpreter',
    () => {
      const seen = new Map<Outcome, number>();
      fc.assert(
        fc.property(rulesAndFirms, ({ conditions, firms }) => {
          const population = encodePopulation(firms, AS_OF);
          const known = firms.map((answers) => factsOf(answers, AS_OF).facts);
          for (const condition of conditions) {
            const form = normalForm(condition);
            const { verdicts, leaves } = ruleColumns(form, population);
            const found = Array.from(verdicts, (byte) => OUTCOMES[outcomeIndex(byte)] as Outcome);
            expect(found).toEqual(known.map((facts) => evaluate(form, facts).outcome));
            for (const outcome of found) seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
            for (const { criterion, negated, counts } of leaves) {
              const leaf = { kind: 'criterion', criterion, negated } as const;
              const expected = known.map((facts) => evaluate(leaf, facts).outcome);
              for (const outcome of OUTCOMES) {
                const times = expected.filter((one) => one === outcome).length;
                expect([outcome, counts[outcome]]).toEqual([outcome, times]);
              }
            }
          }
        }),
        runs(25),
      );
      for (const outcome of OUTCOMES) expect(seen.get(outcome) ?? 0).toBeGreaterThan(50);
    },
    PATIENCE,
  );

  it(
    'gives every firm the status of the matcher, near misses included, in force or not',
    () => {
      const seen = new Map<Status, number>();
      // Each rule once in force, where every status occurs, and once as chance has it.
      const inForce = { standing: 'active', day: AS_OF } as const;
      const byChance = fc.record({
        standing: fc.constantFrom('active', 'uncertain', 'expired'),
        day: fc.constantFrom('2024-03-06', AS_OF, '2027-01-01'),
      });
      fc.assert(
        fc.property(rulesAndFirms, byChance, ({ conditions, firms }, chance) => {
          const population = encodePopulation(firms, AS_OF);
          const known = firms.map((answers) => factsOf(answers, AS_OF).facts);
          const cases = conditions.flatMap((required) =>
            [inForce, chance].map((each) => ({ required, ...each })),
          );
          for (const { required, standing, day } of cases) {
            const instrument = { ...SAMPLE, required, standing };
            const compiled = compileInstrument(instrument);
            const { statuses } = instrumentColumns(instrument, population, day);
            const expected = known.map((facts) => matchInstrument(compiled, facts, day).status);
            expect(Array.from(statuses, (at) => STATUSES[at])).toEqual(expected);
            for (const status of expected) seen.set(status, (seen.get(status) ?? 0) + 1);
          }
        }),
        runs(40),
      );
      for (const status of STATUSES) expect(seen.get(status) ?? 0).toBeGreaterThan(20);
    },
    PATIENCE,
  );
});
