import { expect } from 'vitest';
import { differencesOf } from '../differences-of';

/** JSON as text with its keys in order: what deep-equal means, by another way than the code. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/** None just where two values are the same, and each with a name and two sides that differ. */
export function expectSound(before: unknown, after: unknown) {
  const found = differencesOf(before, after);
  expect(found.length === 0).toBe(canonical(before) === canonical(after));
  for (const { before: old, after: now, kind, label } of found) {
    expect([label.zh, label.en].every((text) => text.length > 0)).toBe(true);
    expect([old === null, now === null]).toEqual([kind === 'added', kind === 'removed']);
    if (kind === 'changed') expect([old?.zh, old?.en]).not.toEqual([now?.zh, now?.en]);
  }
}
