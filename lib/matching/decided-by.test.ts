import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSESSMENT_KEYS } from '@/lib/assessment/assessment-keys';
import { arbitraryCondition } from '@/lib/criteria/testing/arbitrary-condition';
import { attributesOf, limitsIn } from '@/lib/criteria/testing/criterion-limits';
import { factsOf } from '@/lib/profile/facts';
import { arbitraryAnswers } from '@/lib/profile/testing/arbitrary-answers';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { compileInstrument } from './compiled-instrument';
import { decidedBy } from './decided-by';
import { matchCatalogue } from './match-catalogue';
import { instrumentWith } from './testing/sample-catalogue';

const asOf = '2026-11-24';
const source = { document: 'b1' };
const energy = (value: number) =>
  ({ attribute: 'energyUse', op: 'atLeast', value, source }) as const;
const patents = { attribute: 'greenPatents', op: 'atLeast', value: 1, source } as const;

/** 1,000 t of raw coal and 100,000 kWh are 714.3 + 12.29 tce (GB/T 2589-2020). */
const ANSWERS = {
  sector: '3110',
  totalAssets: 5e7,
  fuelUse: [{ carrier: 'raw_coal', amount: 1000, unit: 't' }],
  electricityUse: 1e5,
} as const;

const CATALOGUE = [
  instrumentWith('for-any'),
  instrumentWith('over-500', { required: energy(500) }),
  instrumentWith('over-1000', { required: energy(1000) }),
  instrumentWith('not-over-500', { required: { not: energy(500) } }),
  instrumentWith('judged', {
    required: {
      all: [energy(500), { judgement: { zh: '由人判断', en: 'A person decides' }, source }],
    },
  }),
  instrumentWith('still-open', { required: { all: [energy(500), patents] } }),
  instrumentWith('over-anyway', { required: energy(500), effectiveTo: '2025' }),
  instrumentWith('duty', {
    effect: 'compliance',
    required: energy(500),
    effectiveFrom: null,
    effectiveTo: null,
  }),
].map(compileInstrument);

describe('what some answers decide', () => {
  it('is what was possible without them and is not with them, derived values followed', () => {
    const { decided, before, after } = decidedBy(CATALOGUE, ANSWERS, ASSESSMENT_KEYS, asOf);
    expect(decided.map(({ instrument, after }) => [instrument.id, after])).toEqual([
      ['over-500', 'eligible'],
      ['judged', 'eligible_subject_to_judgement'],
      ['not-over-500', 'ineligible'],
      ['over-1000', 'ineligible'],
    ]);
    expect(before).toEqual({
      eligible: 1,
      eligible_subject_to_judgement: 0,
      possible: 5,
      near_miss: 0,
      ineligible: 1,
    });
    expect(after).toEqual({
      eligible: 2,
      eligible_subject_to_judgement: 1,
      possible: 1,
      near_miss: 0,
      ineligible: 3,
    });
  });

  it('is nothing where the answers were not given', () => {
    const { sector, totalAssets } = ANSWERS;
    const found = decidedBy(CATALOGUE, { sector, totalAssets }, ASSESSMENT_KEYS, asOf);
    expect(found.decided).toEqual([]);
    expect(found.before).toEqual(found.after);
  });

  it(
    'never undoes what is decided without them',
    () => {
      const cases = arbitraryCondition().chain((condition) =>
        fc.record({
          compiled: fc.constant(compileInstrument(instrumentWith('any', { required: condition }))),
          keys: fc.oneof(fc.constant(ASSESSMENT_KEYS), fc.subarray([...ASSESSMENT_KEYS])),
          answers: arbitraryAnswers({
            asOf,
            keys: attributesOf([condition]),
            interesting: limitsIn([condition]),
          }),
        }),
      );
      fc.assert(
        fc.property(cases, ({ compiled, keys, answers }) => {
          const { before, after, decided } = decidedBy([compiled], answers, keys, asOf);
          expect(after.possible).toBeLessThanOrEqual(before.possible);
          expect(decided).toHaveLength(before.possible - after.possible);
          expect(after).toEqual(
            matchCatalogue([compiled], factsOf(answers, asOf).facts, asOf).counts,
          );
        }),
        runs(1000),
      );
    },
    PATIENCE,
  );
});
