import { afterEach, expect, it, vi } from 'vitest';
import { today } from './today';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

it('can be set from outside to a day, and to nothing else', () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T16:00:00.000Z') });
  vi.stubEnv('GREENBRIDGE_TODAY', '2030-02-01');
  expect(today()).toBe('2030-02-01');
  vi.stubEnv('GREENBRIDGE_TODAY', 'tomorrow');
  expect(today()).toBe('2026-11-24');
});
