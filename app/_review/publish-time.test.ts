import { describe, expect, it } from 'vitest';
import { localTime, readPublishTime } from './publish-time';

const NOW = new Date('2026-03-01T08:00:00Z');

describe('readPublishTime', () => {
  it('reads the clock in Beijing, wherever the server stands', () => {
    expect(readPublishTime('2026-03-02T09:30', NOW)).toEqual({
      ok: true,
      publishAt: '2026-03-02T01:30:00.000Z',
    });
    expect(readPublishTime(' 2026-03-02T00:00:00 ', NOW)).toMatchObject({
      publishAt: '2026-03-01T16:00:00.000Z',
    });
  });

  it.each([
    ['', 'missing'],
    ['  ', 'missing'],
    ['tomorrow', 'format'],
    ['2026-02-30T09:00', 'format'],
    ['2026-03-02T24:00', 'format'],
    ['2026-03-02', 'format'],
    ['2026-03-01T16:00', 'past'],
    ['2026-03-01T15:59', 'past'],
  ])('says what is wrong with “%s”: %s', (typed, fault) => {
    expect(readPublishTime(typed, NOW)).toEqual({ ok: false, fault });
  });

  it('takes back what it gives', () => {
    const later = new Date('2026-03-01T20:05:00Z');
    expect(localTime(later)).toBe('2026-03-02T04:05');
    expect(readPublishTime(localTime(later), NOW)).toMatchObject({
      publishAt: later.toISOString(),
    });
  });
});
