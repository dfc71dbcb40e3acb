import { describe, expect, it } from 'vitest';
import type { JsonObject } from '@/lib/catalogue/editing/json-path';
import { SAMPLE_PROFILES } from '@/lib/catalogue/editing/sample-profiles';
import { instrumentWith } from './testing/sample-catalogue';
import { type TrialProfile, trialsOfCases, tryDraft } from './try-draft';

const AS_OF = '2026-11-24';
const title = { zh: '示例', en: 'Sample' };
const source = { document: 'b1' };

const draft = instrumentWith('draft', {
  kind: 'grant',
  benefit: {
    type: 'grant',
    alsoTypes: [],
    parts: [{ type: 'grant', share: 0.1, base: 'equipment_investment', limits: [], source }],
    formula: title,
    unquantified: null,
    programme: null,
    observed: null,
  },
  cases: [
    { title, asOf: AS_OF, profile: { totalAssets: 2e7 }, status: 'eligible' },
    { title, asOf: AS_OF, profile: { totalAssets: 1 }, status: 'eligible' },
  ],
}) as unknown as JsonObject;

const firm = (profile: unknown): TrialProfile => ({ id: 'a', title, profile, asOf: AS_OF });

describe('trying a draft', () => {
  it('gives verdict, reasons and worth as a match would', () => {
    const tried = tryDraft(
      draft,
      [firm({ totalAssets: 2e7, project: { equipmentInvestment: 1e7 } })],
      AS_OF,
      'zh',
    );
    expect(tried).toMatchObject({
      ok: true,
      trials: [
        {
          ok: true,
          verdict: {
            status: 'eligible',
            asLabelled: undefined,
            explanation: { outcome: 'met' },
            benefit: { missing: [] },
          },
        },
      ],
    });
    const [trial] = tried.ok ? tried.trials : [];
    const likely = trial?.ok ? trial.verdict.benefit?.likely : undefined;
    expect(likely).toBeGreaterThan(9e5);
    expect(likely).toBeLessThan(1e6);
  });

  it('gives no worth to a firm that does not fit, nor while a part is not complete', () => {
    const unfit = tryDraft(draft, [firm({ region: '110000', totalAssets: 1 })], AS_OF, 'en');
    expect(unfit).toMatchObject({ trials: [{ verdict: { failing: ['totalAssets'] } }] });
    const benefit = { ...(draft.benefit as object), parts: [{ type: 'grant', source }] };
    const partial = tryDraft({ ...draft, benefit }, [firm({ totalAssets: 2e7 })], AS_OF, 'en');
    expect(partial).toMatchObject({
      hasWorth: false,
      trials: [{ verdict: { status: 'eligible', benefit: null } }],
    });
  });

  it('says of each labelled case whether it comes out as labelled', () => {
    const tried = tryDraft(draft, trialsOfCases(draft), AS_OF, 'en');
    expect(tried).toMatchObject({
      trials: [{ verdict: { asLabelled: true } }, { verdict: { asLabelled: false } }],
    });
  });

  it('names what is wrong with a profile, and with a rule that is not complete', () => {
    const tried = tryDraft(draft, [firm({ mood: 1, stage: 'x' })], AS_OF, 'en');
    expect(tried).toMatchObject({
      trials: [
        { ok: false, faults: [expect.stringMatching(/stage/), expect.stringMatching(/mood/)] },
      ],
    });
    expect(tryDraft({ required: { all: [] } }, [], AS_OF, 'en')).toEqual({
      ok: false,
      fields: ['required'],
    });
  });

  it('takes the sample profiles and an empty draft', () => {
    const samples = SAMPLE_PROFILES.map((sample) => ({ ...sample, asOf: AS_OF }));
    const tried = tryDraft(draft, samples, AS_OF, 'zh');
    expect(tried.ok && tried.trials.every(({ ok }) => ok)).toBe(true);
    expect(tryDraft({}, samples, AS_OF, 'zh').ok).toBe(false);
  });
});
