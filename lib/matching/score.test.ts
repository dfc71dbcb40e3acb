import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '@/lib/criteria/evaluate';
import { arbitraryCondition } from '@/lib/criteria/testing/arbitrary-condition';
import { attributesOf, limitsIn } from '@/lib/criteria/testing/criterion-limits';
import { factsOf } from '@/lib/profile/facts';
import { arbitraryAnswers } from '@/lib/profile/testing/arbitrary-answers';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { compileInstrument } from './compiled-instrument';
import { scoreOf } from './score';
import { instrumentWith } from './testing/sample-catalogue';

const asOf = '2026-11-24';
const base = compileInstrument(instrumentWith('sample'));
const { facts } = factsOf({ stage: 'planning', totalAssets: 5e7, zones: [] }, asOf);
const source = { document: 'b1' };
const MET = { attribute: 'stage', op: 'in', value: ['planning'], source } as const;
const UNMET = { attribute: 'zones', op: 'includesAny', value: ['beijing_etdz'], source } as const;
const UNKNOWN = { attribute: 'region', op: 'within', value: ['320000'], source } as const;
const JUDGEMENT = { judgement: { zh: '由人判断', en: 'A person decides' }, source };

function score(changes: Parameters<typeof instrumentWith>[1]) {
  const compiled = compileInstrument(instrumentWith('sample', changes));
  return scoreOf(compiled, evaluate(compiled.required, facts), facts);
}

describe('the score', () => {
  it.each([
    ['all is met', { required: MET }, { total: 82.5, certainty: 1, fit: 0.5, trust: 1 }],
    ['it is unknown', { required: UNKNOWN }, { total: 47.5, certainty: 0.3, fit: 0.5, trust: 1 }],
    [
      'a person decides',
      { required: JUDGEMENT },
      { total: 62.5, certainty: 0.6, fit: 0.5, trust: 1 },
    ],
    ['it fails', { required: UNMET }, { total: 32.5, certainty: 0, fit: 0.5, trust: 1 }],
    [
      'the record is weak',
      { required: MET, confidence: 'low' },
      { total: 73.5, certainty: 1, fit: 0.5, trust: 0.4 },
    ],
  ] as const)('where %s adds up from its parts', (_, changes, parts) => {
    const found = score(changes);
    expect({ ...found, total: parts.total }).toEqual(parts);
    expect(found.total).toBe(Math.round(parts.total));
  });

  it('takes the mean of all, the best of any, and weighs what is preferred', () => {
    expect(score({ required: { all: [MET, UNMET] } }).certainty).toBe(0.5);
    expect(score({ required: { any: [MET, UNMET] } }).certainty).toBe(1);
    const preferred = [
      { condition: MET, weight: 3 },
      { condition: UNMET, weight: 1 },
    ];
    expect(score({ required: MET, preferred }).fit).toBe(0.75);
  });

  it(
    'lies between 0 and 100, and its parts between 0 and 1, whatever the rule and the firm',
    () => {
      const condition = arbitraryCondition();
      const firms = fc.tuple(condition, condition).chain(([required, preferred]) =>
        fc.tuple(
          fc.constant([required, preferred] as const),
          arbitraryAnswers({
            asOf,
            keys: attributesOf([required, preferred]),
            interesting: limitsIn([required, preferred]),
          }),
        ),
      );
      fc.assert(
        fc.property(firms, ([[required, preferred], answers]) => {
          const known = factsOf(answers, asOf).facts;
          const compiled = compileInstrument({
            ...base.instrument,
            required,
            preferred: [{ condition: preferred, weight: 2 }],
          });
          const { total, ...parts } = scoreOf(compiled, evaluate(compiled.required, known), known);
          for (const part of Object.values(parts)) {
            expect(part).toBeGreaterThanOrEqual(0);
            expect(part).toBeLessThanOrEqual(1);
          }
          expect(total).toBeGreaterThanOrEqual(0);
          expect(total).toBeLessThanOrEqual(100);
        }),
        runs(300),
      );
    },
    PATIENCE,
  );
});
