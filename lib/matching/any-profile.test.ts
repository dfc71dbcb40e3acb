import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestAnswers } from '@/lib/profile/answers';
import { parseProfile } from '@/lib/profile/profile-schema';
import { arbitraryMutation, arbitraryProfile } from './testing/arbitrary-profile';

const AS_OF = '2026-11-24';
const json = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

/** The place a pointer leads to lies in what was sent, or is a key missing from an object there. */
function leadsSomewhere(input: unknown, pointer: string): boolean {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  let value = input;
  for (const [at, part] of path.entries()) {
    if (typeof value !== 'object' || value === null) return false;
    if (!Object.hasOwn(value, part)) return at === path.length - 1;
    value = (value as Record<string, unknown>)[part];
  }
  return true;
}

function expectNamedFaults(input: unknown) {
  const parsed = parseProfile(input, AS_OF);
  if (parsed.ok) return;
  expect(parsed.issues.length).toBeGreaterThan(0);
  for (const { pointer, message } of parsed.issues) {
    expect(leadsSomewhere(input, pointer), pointer).toBe(true);
    expect(message.zh).toMatch(/\S/);
    expect(message.en).toMatch(/\S/);
  }
}

describe('reading a profile', () => {
  it('takes every profile that holds to the contract, and its own normal form unchanged', () => {
    fc.assert(
      fc.property(arbitraryProfile(AS_OF).map(json), (profile) => {
        const first = parseProfile(profile, AS_OF);
        if (!first.ok) throw new Error(JSON.stringify(first.issues));
        expect(parseProfile(json(nestAnswers(first.answers)), AS_OF)).toEqual(first);
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  it('names the place of every fault in a damaged profile, and never throws', () => {
    fc.assert(fc.property(arbitraryMutation(AS_OF).map(json), expectNamedFaults), {
      numRuns: 2000,
    });
  }, 30_000);

  it('names the place of every fault in any JSON, and never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), expectNamedFaults), { numRuns: 2000 });
  }, 30_000);
});
