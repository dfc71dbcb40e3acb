import { expect, it } from 'vitest';
import { today } from './today';

it.each([
  ['2026-11-23T15:59:59.999Z', '2026-11-23'],
  ['2026-11-23T16:00:00.000Z', '2026-11-24'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01'],
])('at %s the day in China is %s', (instant, day) => {
  expect(today(new Date(instant))).toBe(day);
});
