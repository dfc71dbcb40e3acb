import { describe, expect, it } from 'vitest';
import type { InstrumentCase } from '@/lib/catalogue/instrument-case';
import { compileInstrument } from './compiled-instrument';
import { caseFault } from './run-case';
import { instrumentWith } from './testing/sample-catalogue';

const source = { document: 'b1' };
const compiled = compileInstrument(
  instrumentWith('sample', {
    required: {
      all: [
        { attribute: 'totalAssets', op: 'atLeast', value: 1e7, source },
        { attribute: 'stage', op: 'in', value: ['leading'], source },
      ],
    },
  }),
);
const fault = (changes: Partial<InstrumentCase>) =>
  caseFault(compiled, {
    title: { zh: '示例', en: 'Sample' },
    asOf: '2026-11-24',
    profile: { totalAssets: 2e7, stage: 'leading' },
    status: 'eligible',
    ...changes,
  });

describe('a sample case', () => {
  it('has no fault where the instrument answers as labelled', () => {
    expect(fault({})).toBeUndefined();
    expect(fault({ profile: { totalAssets: 2e7 }, status: 'possible' })).toBeUndefined();
    const tooSmall = {
      profile: { totalAssets: 1, stage: 'leading' },
      because: ['totalAssets' as const],
    };
    expect(fault({ ...tooSmall, status: 'ineligible' })).toBeUndefined();
  });

  it.each([
    [
      'another status',
      { profile: { stage: 'leading' } },
      'expected eligible, got possible (missing totalAssets)',
    ],
    ['another day', { asOf: '2027-01-01' }, 'expected eligible, got ineligible (ended)'],
    [
      'another reason',
      {
        profile: { totalAssets: 2e7, stage: 'planning' },
        status: 'near_miss',
        because: ['totalAssets'],
      },
      'expected to fail for [totalAssets], failed for [stage]',
    ],
    [
      'a reason that is not stated',
      { profile: { totalAssets: 2e7, stage: 'planning' }, status: 'near_miss' },
      'expected to fail for [], failed for [stage]',
    ],
    ['a faulty profile', { profile: { stage: 'moon' } }, /^profile: \/stage .*“moon”/],
  ] as const)('tells %s', (_, changes, words) => {
    expect(fault(changes as Partial<InstrumentCase>)).toMatch(words);
  });
});
