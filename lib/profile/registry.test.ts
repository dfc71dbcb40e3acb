import { describe, expect, it } from 'vitest';
import { hasCode } from '@/lib/taxonomy/code-list';
import type { Attribute } from './attribute';
import { ATTRIBUTE_KEYS, attribute, isAttributeKey, REQUIRED_KEYS } from './registry';
import { UNITS } from './unit';

const HAN = /\p{Script=Han}/u;

/** Every text in both languages that stands anywhere in a value. */
function textsIn(value: unknown): readonly { zh: string; en: string }[] {
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return [];
  const { zh, en } = value as Record<string, unknown>;
  if (typeof zh === 'string' && typeof en === 'string') return [{ zh, en }];
  return Object.values(value).flatMap(textsIn);
}

describe('the attribute registry', () => {
  it.each(ATTRIBUTE_KEYS.map((key) => [key, attribute(key)] as const))(
    '%s is labelled in both languages throughout',
    (_, entry: Attribute) => {
      const texts = textsIn(entry);
      expect(texts.length).toBeGreaterThan(0);
      for (const { zh, en } of texts) {
        expect(en).toMatch(/\S/);
        expect(en).not.toMatch(HAN);
        expect(zh).toMatch(/\S/);
      }
      expect(entry.label.zh).toMatch(HAN);
    },
  );

  it('asks for what exists only, and for nothing twice', () => {
    expect(new Set(ATTRIBUTE_KEYS.map((key) => attribute(key).label.zh)).size).toBe(
      ATTRIBUTE_KEYS.length,
    );
    expect(new Set(ATTRIBUTE_KEYS.map((key) => attribute(key).label.en)).size).toBe(
      ATTRIBUTE_KEYS.length,
    );
    for (const key of ATTRIBUTE_KEYS) {
      const { derivedFrom = [] } = attribute(key);
      for (const input of derivedFrom) expect([key, isAttributeKey(input)]).toEqual([key, true]);
      expect(derivedFrom).not.toContain(key);
    }
    for (const key of REQUIRED_KEYS) expect(attribute(key).step).not.toBeNull();
  });

  it('bounds every number by a span, and no share beyond 0 to 1 but the scrapped one', () => {
    for (const key of ATTRIBUTE_KEYS) {
      const entry = attribute(key);
      if (entry.kind !== 'number') continue;
      expect([key, entry.min < entry.max]).toEqual([key, true]);
      if (entry.unit === 'share' && key !== 'project.scrappedShare') {
        expect([key, entry.min, entry.max <= 1]).toEqual([key, 0, true]);
      }
    }
  });

  it('knows no attribute or code by a name that every object has', () => {
    expect(isAttributeKey('constructor')).toBe(false);
    const stages = attribute('stage');
    expect('codes' in stages && hasCode(stages.codes, 'toString')).toBe(false);
  });

  it('has units whose names differ, the usual one first, and factors above zero', () => {
    for (const { entry } of Object.values(UNITS)) {
      expect(new Set(entry.map(({ id }) => id)).size).toBe(entry.length);
      expect(new Set(entry.map(({ label }) => label.zh)).size).toBe(entry.length);
      for (const { factor } of entry) expect(factor).toBeGreaterThan(0);
    }
  });
});
