import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { type Condition, conditionSchema } from './condition';
import { MOST_NESTING } from './nesting';
import { arbitraryCondition } from './testing/arbitrary-condition';

const STAGE = { attribute: 'stage', op: 'in', value: ['leading'] };
const parses = (condition: unknown) => conditionSchema.safeParse(condition).success;

function nested(levels: number): unknown {
  let condition: unknown = STAGE;
  for (let level = 0; level < levels; level += 1) {
    condition = level % 2 === 0 ? { not: condition } : { all: [condition] };
  }
  return condition;
}

describe('the condition language', () => {
  it('takes every condition it describes', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(arbitraryCondition(), (condition) => {
        expect(conditionSchema.parse(condition)).toEqual(condition);
      }),
      runs(300),
    );
  });

  it('takes source, note and who decides', () => {
    const words = { zh: '说明', en: 'Note' };
    const source = { document: 'b1', clause: '3' };
    expect(parses({ ...STAGE, source, note: words })).toBe(true);
    expect(parses({ judgement: words, decidedBy: words, source, note: words })).toBe(true);
  });

  it.each([
    ['an empty group of all', { all: [] }],
    ['an empty group of any', { any: [] }],
    ['a group that is no list', { all: STAGE }],
    ['a negation of several', { not: [STAGE] }],
    ['two groups in one', { all: [STAGE], any: [STAGE] }],
    ['a criterion and a group in one', { ...STAGE, all: [STAGE] }],
    ['an unknown attribute', { ...STAGE, attribute: 'mood' }],
    ['an unknown operator', { ...STAGE, op: 'equals' }],
    ['another key', { ...STAGE, weight: 2 }],
    ['no value', { attribute: 'stage', op: 'in' }],
    ['an empty list of codes', { ...STAGE, value: [] }],
    ['an unknown code', { ...STAGE, value: ['leading', 'moon'] }],
    ['a code every object has', { ...STAGE, value: ['constructor'] }],
    ['a code that is not in a list', { ...STAGE, value: 'leading' }],
    ['an unknown sector', { attribute: 'sector', op: 'within', value: ['9999'] }],
    ['an unknown region', { attribute: 'region', op: 'within', value: ['999999'] }],
    ['an operator of another type', { attribute: 'sector', op: 'in', value: ['31'] }],
    ['a limit on a set', { attribute: 'zones', op: 'atLeast', value: 2 }],
    ['a set operator on one code', { ...STAGE, op: 'includesAny' }],
    ['is on a number', { attribute: 'totalAssets', op: 'is', value: true }],
    ['a text as number', { attribute: 'totalAssets', op: 'atLeast', value: '5' }],
    ['a number as day', { attribute: 'establishedOn', op: 'atLeast', value: 2020 }],
    ['a day that is none', { attribute: 'establishedOn', op: 'atLeast', value: '2026-02-30' }],
    ['a month as day', { attribute: 'establishedOn', op: 'atMost', value: '2026-02' }],
    ['min above max', { attribute: 'totalAssets', op: 'between', value: { min: 5, max: 1 } }],
    [
      'days with min above max',
      {
        attribute: 'establishedOn',
        op: 'between',
        value: { min: '2026-01-02', max: '2026-01-01' },
      },
    ],
    ['half a range', { attribute: 'totalAssets', op: 'between', value: { min: 5 } }],
    [
      'a range of days on a number',
      { attribute: 'totalAssets', op: 'between', value: { min: '2020-01-01', max: '2021-01-01' } },
    ],
    [
      'a range where a limit is asked',
      { attribute: 'totalAssets', op: 'atLeast', value: { min: 1, max: 2 } },
    ],
    ['percent in place of a share', { attribute: 'renewableShare', op: 'atMost', value: 60 }],
    ['a limit below what can be', { attribute: 'employees', op: 'atLeast', value: -1 }],
    ['a limit without end', { attribute: 'totalAssets', op: 'atMost', value: Infinity }],
    ['yes as text', { attribute: 'onDishonestList', op: 'is', value: 'yes' }],
    ['a judgement in one language', { judgement: { zh: '由人判断' } }],
    ['a judgement without words', { judgement: { zh: '', en: '' } }],
    ['nothing', {}],
    ['null', null],
    ['a text', 'all'],
  ])('refuses %s', (_, condition) => {
    expect(parses(condition)).toBe(false);
    expect(parses({ any: [STAGE, condition] })).toBe(false);
  });

  it('nests so deep and no deeper', () => {
    expect(parses(nested(MOST_NESTING))).toBe(true);
    expect(parses(nested(MOST_NESTING + 1))).toBe(false);
  });

  it('refuses nesting without end in words, without running out of stack', () => {
    const parsed = conditionSchema.safeParse(nested(10_000));
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
      'nests deeper than 32 levels',
    ]);
    let lists: unknown = STAGE;
    for (let level = 0; level < 10_000; level += 1) lists = { any: [lists, STAGE] };
    expect(parses(lists)).toBe(false);
  });

  it('says which branch was meant and what is wrong there', () => {
    const error = conditionSchema.safeParse({
      all: [{ ...STAGE, value: ['moon'] } as Condition],
    }).error;
    expect(JSON.stringify(error?.issues)).toContain('unknown codes moon');
  });
});
