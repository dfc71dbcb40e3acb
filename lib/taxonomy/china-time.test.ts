import { expect, it, vi } from 'vitest';
import { dayInChina } from './china-time';

it.each([
  ['2026-11-23T15:59:59.999Z', '2026-11-23'],
  ['2026-11-23T16:00:00.000Z', '2026-11-24'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01'],
])('%s is %s in China, whatever day the matches are of', (instant, day) => {
  vi.stubEnv('GREENBRIDGE_TODAY', '2030-02-01');
  expect(dayInChina(new Date(instant))).toBe(day);
  vi.unstubAllEnvs();
});
