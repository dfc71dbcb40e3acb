import { describe, expect, it } from 'vitest';
import { factsOf } from '@/lib/profile/facts';
import { compileInstrument } from './compiled-instrument';
import { matchInstrument } from './match-instrument';
import { instrumentWith } from './testing/sample-catalogue';

const asOf = '2026-11-24';
const { facts } = factsOf({ totalAssets: 5e7 }, asOf);
const status = (changes: Parameters<typeof instrumentWith>[1]) =>
  matchInstrument(compileInstrument(instrumentWith('sample', changes)), facts, asOf).status;

describe('an instrument whose standing is in doubt', () => {
  it('is never plainly eligible, though its rule is met', () => {
    expect(status({ standing: 'active' })).toBe('eligible');
    expect(status({ standing: 'uncertain' })).toBe('eligible_subject_to_judgement');
  });

  it('fails like any other where its rule fails', () => {
    const required = { attribute: 'totalAssets', op: 'atLeast', value: 1e9 } as const;
    expect(status({ standing: 'uncertain', required })).toBe('ineligible');
  });
});
