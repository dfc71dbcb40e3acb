import { describe, expect, it } from 'vitest';
import { factsOf } from '@/lib/profile/facts';
import { parseProfile } from '@/lib/profile/profile-schema';
import { SAMPLE_PROFILES } from './sample-profiles';

const AS_OF = '2026-11-24';

const firms = SAMPLE_PROFILES.map(({ id, profile }) => {
  const parsed = parseProfile(profile, AS_OF);
  if (!parsed.ok) throw new Error(`${id}: ${parsed.issues.map(({ message }) => message.en)}`);
  return { ...parsed.answers, facts: factsOf(parsed.answers, AS_OF).facts };
});

const spread = (values: readonly unknown[]) => new Set(values).size;

describe('the sample profiles', () => {
  it('are all profiles as the contract has them, and say that they are examples', () => {
    expect(firms).toHaveLength(SAMPLE_PROFILES.length);
    for (const { title } of SAMPLE_PROFILES) {
      expect(title.zh).toMatch(/^示例：/);
      expect(title.en).toMatch(/^Example: /);
    }
  });

  it('cover sectors, provinces, stages and sizes', () => {
    expect(spread(firms.map(({ sector }) => String(sector).slice(0, 2)))).toBeGreaterThanOrEqual(7);
    expect(spread(firms.map(({ region }) => String(region).slice(0, 2)))).toBe(firms.length);
    expect(spread(firms.map(({ stage }) => stage))).toBe(5);
    const sizes = firms.map(({ facts }) => facts.get('sizeClass'));
    const certain = sizes.flatMap((size) =>
      size?.kind === 'enum' && size.candidates.length === 1 ? size.candidates : [],
    );
    expect([...new Set(certain)].sort()).toEqual(['large', 'medium', 'micro', 'small']);
  });
});
