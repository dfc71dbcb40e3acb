import { describe, expect, it } from 'vitest';
import { formatInterval } from './format-interval';

describe('an interval in words', () => {
  it.each([
    [{ min: 5, max: 5 }, '5人', '5 people'],
    [{ min: 0, max: 0 }, '0人', '0 people'],
    [{ min: 5, max: Infinity }, '5人以上', 'at least 5 people'],
    [{ min: 0, max: 5 }, '5人以下', 'at most 5 people'],
    [{ min: -Infinity, max: 5 }, '5人以下', 'at most 5 people'],
    [{ min: -Infinity, max: 0 }, '0人以下', 'at most 0 people'],
    [{ min: 3, max: 5 }, '3人至5人', '3 people to 5 people'],
    [{ min: -5, max: 3 }, '-5人至3人', '-5 people to 3 people'],
  ])('%j is %s', (interval, zh, en) => {
    expect([
      formatInterval(interval, 'people', 'zh'),
      formatInterval(interval, 'people', 'en'),
    ]).toEqual([zh, en]);
  });

  it('is a bare number without a unit', () => {
    expect(formatInterval({ min: 1200.5, max: Infinity }, null, 'en')).toBe('at least 1,200.5');
  });
});
