import { describe, expect, it } from 'vitest';
import type { Condition } from '@/lib/criteria/condition';
import { instrumentScope } from './instrument-scope';

const sectors = (...value: string[]): Condition => ({ attribute: 'sector', op: 'within', value });
const regions = (...value: string[]): Condition => ({ attribute: 'region', op: 'within', value });
const STAGE: Condition = { attribute: 'stage', op: 'in', value: ['leading'] };

describe('the scope of an instrument', () => {
  it.each([
    ['a bare criterion', sectors('31'), ['31'], null],
    [
      'all of several',
      { all: [STAGE, sectors('31', '32'), regions('320000')] },
      ['31', '32'],
      ['320000'],
    ],
    ['the narrower of two', { all: [sectors('C', '44'), sectors('31')] }, ['31'], null],
    [
      'alternatives that all name one',
      { any: [sectors('31'), { all: [STAGE, sectors('44')] }] },
      ['31', '44'],
      null,
    ],
    ['an alternative that leaves it open', { any: [sectors('31'), STAGE] }, null, null],
    ['an exclusion, which demands nothing', { all: [{ not: sectors('31') }, STAGE] }, null, null],
    ['a judgement', { judgement: { zh: '甲', en: 'A' } }, null, null],
  ] as const)('is read off %s', (_, required, inSectors, inRegions) => {
    expect(instrumentScope({ required: required as Condition })).toEqual({
      sectors: inSectors,
      regions: inRegions,
    });
  });
});
