import { describe, expect, it } from 'vitest';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import { keptInstrument } from './kept-instrument';

const instrument = instrumentWith('kept');

describe('an instrument of an older revision', () => {
  const { classes: _classes, relations: _relations, ...rest } = instrument;
  const { parts: _parts, ...benefit } = instrument.benefit;

  it('has no rules for amounts and no relations, and says so', () => {
    const kept = keptInstrument({ ...rest, benefit: { ...benefit, unquantified: null } });
    expect(kept).toMatchObject({ classes: [], relations: [], benefit: { parts: [] } });
    expect(kept.benefit.unquantified?.zh).toContain('这一版目录');
  });

  it('keeps the reason it already had', () => {
    expect(keptInstrument({ ...rest, benefit })).toEqual(instrument);
  });

  it('is left alone when it has today’s shape', () => {
    expect(keptInstrument(instrument)).toEqual(instrument);
  });
});
