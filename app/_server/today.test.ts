import { afterEach, expect, it, vi } from 'vitest';
import { today } from './today';

afterEach(() => vi.unstubAllEnvs());

it.each([
  ['2026-11-23T15:59:59.999Z', '2026-11-23'],
  ['2026-11-23T16:00:00.000Z', '2026-11-24'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01'],
])('at %s the day in China is %s', (instant, day) => {
  expect(today(new Date(instant))).toBe(day);
});

it('can be set from outside to a day, and to nothing else', () => {
  vi.stubEnv('GREENBRIDGE_TODAY', '2030-02-01');
  expect(today()).toBe('2030-02-01');
  vi.stubEnv('GREENBRIDGE_TODAY', 'tomorrow');
  expect(today(new Date('2026-11-23T16:00:00.000Z'))).toBe('2026-11-24');
});
