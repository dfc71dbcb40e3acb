import { describe, expect, it } from 'vitest';
import { nestAnswers } from '@/lib/profile/answers';
import { INTAKE_STEPS } from '@/lib/profile/attribute';
import { parseProfile } from '@/lib/profile/profile-schema';
import {
  ATTRIBUTE_KEYS,
  type AttributeKey,
  attribute,
  REQUIRED_KEYS,
} from '@/lib/profile/registry';
import { hasCode } from '@/lib/taxonomy/code-list';
import { isEnergyIntensive } from '@/lib/taxonomy/sector-flag';
import { SIZE_CLASSES } from '@/lib/taxonomy/size-class';
import { STAGES } from '@/lib/taxonomy/stage';
import { Draws } from './draws';
import { firmCore } from './firm-core';
import { ASSUMED, ASSUMPTIONS, DIVISIONS } from './population-data';
import { MOST_SAMPLE_FIRMS, SAMPLE_SEED, SAMPLE_SIZE, sampleFirm } from './sample-firm';

const AS_OF = '2026-11-24';
const CHECKED = 3000;
const FIRMS = Array.from({ length: CHECKED }, (_, index) => sampleFirm(SAMPLE_SEED, index, AS_OF));
const CORES = Array.from({ length: 20_000 }, (_, index) =>
  firmCore(new Draws(SAMPLE_SEED, index, 1)),
);

const shareOf = <T>(all: readonly T[], holds: (one: T) => boolean) =>
  all.filter(holds).length / all.length;

describe('a sample firm', () => {
  it('is a profile the product takes as it stands, whatever firm it is', () => {
    for (const answers of FIRMS) {
      const parsed = parseProfile(nestAnswers(answers), AS_OF);
      expect(parsed).toEqual({ ok: true, answers: { ...answers } });
    }
  });

  it.each(['2024-02-29', '2031-12-31'])('is sound on %s, too', (day) => {
    for (let index = 0; index < 300; index += 1) {
      const parsed = parseProfile(nestAnswers(sampleFirm(7, index, day)), day);
      expect(parsed.ok).toBe(true);
    }
  });

  it('is the same for the same seed, index and day, and another one for any other', () => {
    const first = sampleFirm(SAMPLE_SEED, 17, AS_OF);
    expect(sampleFirm(SAMPLE_SEED, 17, AS_OF)).toEqual(first);
    expect(sampleFirm(SAMPLE_SEED + 1, 17, AS_OF)).not.toEqual(first);
    expect(new Set(FIRMS.map((firm) => JSON.stringify(firm))).size).toBe(CHECKED);
  });

  it('can be made up to a million, and no further', () => {
    expect(sampleFirm(1, MOST_SAMPLE_FIRMS - 1, AS_OF).sector).toBeDefined();
    for (const index of [-1, 0.5, MOST_SAMPLE_FIRMS]) {
      expect(() => sampleFirm(1, index, AS_OF)).toThrow(RangeError);
    }
    expect(SAMPLE_SIZE).toBe(20_000);
  });

  it('always says what a first answer needs, and leaves out about 30 % of the rest', () => {
    for (const key of REQUIRED_KEYS) {
      expect(FIRMS.every((firm) => firm[key] !== undefined)).toBe(true);
    }
    const optional: AttributeKey[] = ['employees', 'annualRevenue', 'taxCreditRating', 'rdSpend'];
    for (const key of optional) {
      expect(shareOf(FIRMS, (firm) => firm[key] === undefined)).toBeCloseTo(0.3, 1);
    }
    const assets = shareOf(FIRMS, ({ totalAssets }) => typeof totalAssets === 'object');
    expect(assets).toBeCloseTo(0.35, 1);
  });

  it('names only codes of the registry in its data', () => {
    const codes: Partial<Record<AttributeKey, readonly string[]>> = {
      practices: Object.keys(ASSUMED.practices),
      certifications: [
        ...Object.keys(ASSUMED.certifications.green),
        ...Object.keys(ASSUMED.certifications.size),
      ],
      'project.types': Object.keys(ASSUMED.projectTypes),
      ownership: SIZE_CLASSES.flatMap((size) => Object.keys(ASSUMED.ownership[size])),
    };
    for (const [key, drawn] of Object.entries(codes)) {
      const entry = attribute(key as AttributeKey);
      if (!('codes' in entry)) throw new Error(key);
      for (const code of drawn) expect([key, code, hasCode(entry.codes, code)]).toContain(true);
    }
  });

  it('answers every question that the intake asks of most firms at least now and then', () => {
    const steps: readonly unknown[] = INTAKE_STEPS;
    const never = ATTRIBUTE_KEYS.filter(
      (key) => attribute(key).ask === undefined && steps.includes(attribute(key).step),
    ).filter((key) => !FIRMS.some((firm) => firm[key] !== undefined));
    expect(never).toEqual([]);
  });

  it('states every assumption in both languages', () => {
    for (const { id, zh, en } of ASSUMPTIONS) {
      expect([id, zh.length > 20, en.length > 40]).toEqual([id, true, true]);
    }
  });
});

describe('the sample as a whole', () => {
  it('has firms of every division, province, size and stage', () => {
    const seen = (of: (core: (typeof CORES)[number]) => string) => new Set(CORES.map(of));
    expect(seen(({ sector }) => sector.slice(0, 2))).toEqual(new Set(Object.keys(DIVISIONS)));
    expect(seen(({ province }) => province)).toEqual(new Set(Object.keys(ASSUMED.provinces)));
    expect(seen(({ sizeClass }) => sizeClass)).toEqual(new Set(SIZE_CLASSES));
    expect(seen(({ stage }) => stage)).toEqual(new Set(STAGES.codes));
  });

  it('has size classes by the official standard near what is assumed', () => {
    const share = (size: string) => shareOf(CORES, ({ sizeClass }) => sizeClass === size);
    expect(share('micro')).toBeCloseTo(0.35, 1);
    expect(share('small')).toBeCloseTo(0.42, 1);
    expect(share('medium')).toBeCloseTo(0.15, 1);
    expect(share('large')).toBeCloseTo(0.08, 1);
  });

  it('uses more energy for its revenue where the sector does', () => {
    const median = (holds: (sector: string) => boolean) => {
      const intensities = FIRMS.flatMap(({ sector, energyUse, annualRevenue }) =>
        typeof energyUse === 'number' && typeof annualRevenue === 'number' && holds(String(sector))
          ? [(energyUse / annualRevenue) * 1e4]
          : [],
      ).sort((a, b) => a - b);
      return intensities[Math.floor(intensities.length / 2)] ?? 0;
    };
    const heavy = median(isEnergyIntensive);
    const light = median((sector) => !isEnergyIntensive(sector));
    expect(heavy).toBeGreaterThan(5 * light);
    expect(heavy).toBeGreaterThan(0.2);
    expect(heavy).toBeLessThan(1.2);
  });
});
