import { describe, expect, it } from 'vitest';
import { instantText } from './instant-text';

describe('an instant', () => {
  it.each([
    ['2026-11-24T04:05:59.000Z', '11月24日 12:05', '24 Nov 12:05'],
    ['2026-12-31T16:00:00.000Z', '1月1日 00:00', '1 Jan 00:00'],
  ])('%s is read in China as %s', (instant, zh, en) => {
    expect([instantText(instant, 'zh'), instantText(instant, 'en')]).toEqual([zh, en]);
  });
});
