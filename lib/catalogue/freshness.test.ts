import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/profile/testing/runs';
import { addDays } from '@/lib/taxonomy/day';
import { type CheckedDates, freshnessOn, nextDueOn, overdueDays } from './freshness';

const OPEN: CheckedDates = { confidence: 'high', effectiveTo: null, applyUntil: null };

describe('nextDueOn', () => {
  it.each([
    ['high', '2026-06-30'],
    ['medium', '2026-04-01'],
    ['low', '2026-01-31'],
  ] as const)('counts the days of %s confidence', (confidence, due) => {
    expect(nextDueOn({ ...OPEN, confidence }, '2026-01-01')).toBe(due);
  });

  it.each([
    ['14 days before it closes', '2026-03-31', '2026-01-01', '2026-03-17'],
    ['the last day of a month known only as such', '2026-03', '2026-01-01', '2026-03-17'],
    ['the day after closing, once the notice has passed', '2026-03-31', '2026-03-17', '2026-04-01'],
    ['by confidence, once it has closed', '2026-03-31', '2026-04-01', '2026-09-28'],
    ['by confidence, where it closes later', '2027-12', '2026-01-01', '2026-06-30'],
  ])('is %s', (_name, applyUntil, checkedOn, due) => {
    expect(nextDueOn({ ...OPEN, applyUntil }, checkedOn)).toBe(due);
    expect(nextDueOn({ ...OPEN, effectiveTo: applyUntil }, checkedOn)).toBe(due);
  });

  it('always lies after the check, and never beyond what the confidence allows', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
    const closing = fc.option(day);
    const confidence = fc.constantFrom('high' as const, 'medium' as const, 'low' as const);
    fc.assert(
      fc.property(
        confidence,
        closing,
        closing,
        day,
        (trust, effectiveTo, applyUntil, checkedOn) => {
          const due = nextDueOn({ confidence: trust, effectiveTo, applyUntil }, checkedOn);
          expect(due > checkedOn).toBe(true);
          expect(due <= addDays(checkedOn, 180)).toBe(true);
        },
      ),
      runs(300),
    );
  });
});

describe('overdueDays', () => {
  it.each([
    ['2026-03-01', 0],
    ['2026-03-02', 0],
    ['2026-03-03', 1],
    ['2027-03-02', 365],
  ])('on %s are %i', (today, days) => {
    expect(overdueDays('2026-03-02', today)).toBe(days);
  });
});

describe('freshnessOn', () => {
  const record = { ...OPEN, confidence: 'low' as const, verifiedOn: '2026-01-01' };

  it('goes by the record where nobody has checked it since', () => {
    const fresh = { checkedOn: '2026-01-01', dueOn: '2026-01-31', overdueDays: 10 };
    expect(freshnessOn(record, null, '2026-02-10')).toEqual(fresh);
    const older = { checkedOn: '2025-12-31', nextDueOn: '2026-01-02' };
    expect(freshnessOn(record, older, '2026-02-10')).toEqual(fresh);
  });

  it('goes by a newer check, which may ask for an earlier look and not for a later one', () => {
    const check = { checkedOn: '2026-02-01', nextDueOn: '2026-02-08' };
    expect(freshnessOn(record, check, '2026-02-10')).toEqual({
      checkedOn: '2026-02-01',
      dueOn: '2026-02-08',
      overdueDays: 2,
    });
    expect(freshnessOn(record, { ...check, nextDueOn: '2027-01-01' }, '2026-02-10').dueOn).toBe(
      '2026-03-03',
    );
  });
});
