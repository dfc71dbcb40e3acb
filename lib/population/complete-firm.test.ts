import { describe, expect, it } from 'vitest';
import { nestAnswers } from '@/lib/profile/answers';
import { ASSESSMENT_ATTRIBUTES } from '@/lib/profile/attributes/assessment';
import { factsOf } from '@/lib/profile/facts';
import { parseProfile } from '@/lib/profile/profile-schema';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import { hasCode } from '@/lib/taxonomy/code-list';
import { STAGES } from '@/lib/taxonomy/stage';
import { ASSUMED } from './population-data';
import { completeFirm, MOST_SAMPLE_FIRMS, SAMPLE_SEED, sampleFirm } from './sample-firm';

const AS_OF = '2026-11-24';
/** Of the first 200 firms, taken before completeFirm was added. */
const GOLDEN = 3_474_870_938;
const FIRMS = Array.from({ length: 500 }, (_, index) => completeFirm(SAMPLE_SEED, index, AS_OF));

/** FNV-1a. */
function fingerprint(texts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const char of texts.join(''))
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

const numberOf = (value: unknown) => (typeof value === 'number' ? value : Number.NaN);
const mean = (values: readonly number[]) =>
  values.reduce((all, value) => all + value, 0) / values.length;

describe('a complete firm', () => {
  it('leaves the shipped sample as it was before there were complete firms', () => {
    const firms = Array.from({ length: 200 }, (_, index) =>
      JSON.stringify(sampleFirm(SAMPLE_SEED, index, AS_OF)),
    );
    expect(fingerprint(firms)).toBe(GOLDEN);
  });

  it('is a profile the product takes as it stands', () => {
    for (const answers of FIRMS) {
      expect(parseProfile(nestAnswers(answers), AS_OF)).toEqual({ ok: true, answers });
    }
  });

  it('is the same firm as the sample gives, with nothing left out and no bands', () => {
    for (const [index, firm] of FIRMS.entries()) {
      for (const [key, said] of Object.entries(sampleFirm(SAMPLE_SEED, index, AS_OF))) {
        const isExact = typeof said !== 'object' && key !== 'region';
        if (isExact) expect([key, firm[key as AttributeKey]]).toEqual([key, said]);
      }
      expect(typeof firm.totalAssets).toBe('number');
      expect(firm.annualRevenue).toBeDefined();
    }
  });

  it('knows energy, emissions and all that only the assessment asks for', () => {
    const asked = Object.keys(ASSESSMENT_ATTRIBUTES) as AttributeKey[];
    for (const firm of FIRMS) {
      const { facts } = factsOf(firm, AS_OF);
      for (const key of [
        'energyUse',
        'emissions',
        'energyIntensity',
        'carbonProductivity',
      ] as const) {
        expect([key, facts.has(key)]).toEqual([key, true]);
      }
      // Where fuels are listed, the coal share follows from them.
      const missing = asked.filter((key) => firm[key] === undefined);
      expect(missing.filter((key) => key !== 'coalShare' || firm.fuelUse === undefined)).toEqual(
        [],
      );
    }
  });

  it('does better the later its stage', () => {
    const at = (stage: string, of: (firm: (typeof FIRMS)[number]) => number) =>
      mean(FIRMS.filter((firm) => firm.stage === stage).map(of));
    const [first = '', , , later = ''] = STAGES.codes;
    const measures = (firm: (typeof FIRMS)[number]) => (firm.energyMeasures as string[]).length;
    const outdated = (firm: (typeof FIRMS)[number]) => numberOf(firm.outdatedEquipmentShare);
    expect(at(later, measures)).toBeGreaterThan(at(first, measures) + 2);
    expect(at(later, outdated)).toBeLessThan(at(first, outdated));
  });

  it('names only codes of the registry in its data', () => {
    const drawn: [AttributeKey, readonly string[]][] = [
      ['practices', Object.keys(ASSUMED.assessment.practices)],
      ['energyMeasures', Object.keys(ASSUMED.assessment.measures)],
    ];
    for (const [key, codes] of drawn) {
      const entry = attribute(key);
      if (!('codes' in entry)) throw new Error(key);
      for (const code of codes) expect([code, hasCode(entry.codes, code)]).toEqual([code, true]);
    }
  });

  it('is the same again for the same seed, index and day, and refuses other indices', () => {
    expect(completeFirm(SAMPLE_SEED, 17, AS_OF)).toEqual(FIRMS[17]);
    expect(() => completeFirm(SAMPLE_SEED, MOST_SAMPLE_FIRMS, AS_OF)).toThrow(RangeError);
  });
});
