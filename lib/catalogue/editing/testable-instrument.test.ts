import { describe, expect, it } from 'vitest';
import { instrumentWith, SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import type { JsonObject } from './json-path';
import { testableInstrument } from './testable-instrument';

const AS_OF = '2026-11-24';
const RULE = { attribute: 'totalAssets', op: 'atLeast', value: 1e7 };
const whole = instrumentWith('whole') as unknown as JsonObject;

describe('a draft under test', () => {
  it('that is whole is tested as it stands', () => {
    for (const instrument of SAMPLE_CATALOGUE)
      expect(testableInstrument(instrument as unknown as JsonObject, AS_OF)).toEqual({
        ok: true,
        instrument: { ...instrument, cases: [] },
        hasWorth: true,
      });
  });

  it('needs no more than a rule; texts are stood in for, and no amount is given', () => {
    const made = testableInstrument({ required: RULE, name: { zh: '', en: '' } }, AS_OF);
    expect(made).toMatchObject({
      ok: true,
      hasWorth: false,
      instrument: { required: RULE, verifiedOn: AS_OF, effectiveTo: null },
    });
  });

  it.each([
    ['no rule', { required: undefined }, ['required']],
    ['an unfinished rule', { required: { all: [RULE, { attribute: 'stage' }] } }, ['required']],
    ['a day that is none', { effectiveTo: '2026-13' }, ['effectiveTo']],
    ['an unknown standing', { standing: 'maybe' }, ['standing']],
  ])('with %s gets no verdict, and the field is named', (_, change, fields) => {
    expect(testableInstrument({ ...whole, ...change }, AS_OF)).toEqual({ ok: false, fields });
  });

  it('gives no amount while one of its parts is not complete', () => {
    const benefit = { ...(whole.benefit as object), parts: [{ type: 'grant', share: 0.1 }] };
    expect(testableInstrument({ ...whole, benefit }, AS_OF)).toMatchObject({
      ok: true,
      hasWorth: false,
      instrument: { benefit: { parts: [] } },
    });
  });

  it('leaves out preferred criteria that are not complete: they only rank', () => {
    const preferred = [
      { condition: RULE, weight: 1 },
      { condition: { attribute: 'stage' }, weight: 2 },
    ];
    expect(testableInstrument({ ...whole, preferred }, AS_OF)).toMatchObject({
      instrument: { preferred: [{ condition: RULE, weight: 1 }] },
    });
  });
});
