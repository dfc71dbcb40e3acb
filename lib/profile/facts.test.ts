import { describe, expect, it } from 'vitest';
import type { Answers } from './answers';
import { factsOf } from './facts';

const asOf = '2026-11-24';

describe('the facts of a firm', () => {
  it('are its answers, each as what is known of it', () => {
    const answers: Answers = {
      sector: '3110',
      region: '320500',
      stage: 'planning',
      incomeTaxRate: 0.2,
      zones: [],
      totalAssets: { min: 4e8 },
      rdSpend: { max: 5 },
      onDishonestList: false,
      'project.startsOn': '2026-01-01',
      euExports: [{ cn: '7208', tonnes: 1 }],
    };
    expect(Object.fromEntries(factsOf(answers, asOf).facts)).toEqual({
      sector: { kind: 'sector', code: '3110' },
      region: { kind: 'region', code: '320500' },
      stage: { kind: 'enum', candidates: ['planning'] },
      incomeTaxRate: { kind: 'enum', candidates: ['0.2'] },
      zones: { kind: 'set', members: [] },
      totalAssets: { kind: 'number', interval: { min: 4e8, max: Infinity } },
      rdSpend: { kind: 'number', interval: { min: -Infinity, max: 5 } },
      onDishonestList: { kind: 'boolean', value: false },
      'project.startsOn': { kind: 'date', day: '2026-01-01' },
      euExports: { kind: 'list', items: [{ cn: '7208', tonnes: 1 }] },
    });
  });

  it('hold what follows from the answers, and how, in both languages', () => {
    const { facts, derived } = factsOf({ establishedOn: '2016-01-01' }, asOf);
    expect(facts.get('age')).toEqual({ kind: 'number', interval: { min: 10, max: 10 } });
    expect(derived).toEqual([
      {
        attribute: 'age',
        computed: { kind: 'number', interval: { min: 10, max: 10 } },
        overridden: false,
        how: {
          zh: '自2016-01-01至2026-11-24的整年数',
          en: 'Whole years from 2016-01-01 to 2026-11-24',
        },
      },
    ]);
  });

  it('prefer an own answer and say what it overrides', () => {
    const { facts, derived } = factsOf({ establishedOn: '2016-01-01', age: 12 }, asOf);
    expect(facts.get('age')).toEqual({ kind: 'number', interval: { min: 12, max: 12 } });
    expect(derived).toMatchObject([
      { attribute: 'age', overridden: true, computed: { interval: { min: 10, max: 10 } } },
    ]);
  });

  it('let a computed value rest on an own answer', () => {
    const { facts } = factsOf({ fixedAssets: 3e7, totalAssets: 1e8, assetIntensity: 0.5 }, asOf);
    expect(facts.get('assetHeavy')).toEqual({ kind: 'boolean', value: true });
  });

  it('say nothing of what nobody said', () => {
    expect(factsOf({}, asOf)).toEqual({ facts: new Map(), derived: [] });
  });
});
