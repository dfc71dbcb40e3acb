import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startRounds } from './start-rounds';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('begins no round while the one before is under way', async () => {
  const ends: (() => void)[] = [];
  const round = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
  startRounds({ everyMs: 1000, round, what: 'a round' });
  await vi.advanceTimersByTimeAsync(3000);
  expect(round).toHaveBeenCalledTimes(1);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(1000);
  expect(round).toHaveBeenCalledTimes(2);
});

it('tells of a round that failed, by the name of the error unless said otherwise, and goes on', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const round = vi.fn(() => Promise.reject(new TypeError('select secret')));
  startRounds({ everyMs: 1000, round, what: 'a round' });
  startRounds({ everyMs: 1500, round, what: 'another', reason: () => 'no disk' });
  await vi.advanceTimersByTimeAsync(2000);
  expect(told.mock.calls).toEqual([
    ['a round failed:', 'TypeError'],
    ['another failed:', 'no disk'],
    ['a round failed:', 'TypeError'],
  ]);
});
