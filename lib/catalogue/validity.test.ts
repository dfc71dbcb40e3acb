import { describe, expect, it } from 'vitest';
import { lastUsableDay, validityOn } from './validity';

const OPEN = {
  effectiveFrom: null,
  effectiveTo: null,
  applyUntil: null,
  standing: 'active',
  verifiedOn: '2026-11-23',
} as const;

describe('an instrument', () => {
  it.each([
    ['day before the start', '2024-03-06', 'not_yet'],
    ['first day', '2024-03-07', 'in_force'],
    ['last day', '2026-12-31', 'in_force'],
    ['day after the end', '2027-01-01', 'ended'],
  ])('on the %s, %s, is %s', (_, asOf, validity) => {
    const dates = { ...OPEN, effectiveFrom: '2024-03-07', effectiveTo: '2026-12-31' };
    expect(validityOn(dates, asOf)).toBe(validity);
  });

  it.each([
    ['2023-12-31', 'not_yet'],
    ['2024-01-01', 'in_force'],
    ['2025-02-28', 'in_force'],
    ['2025-03-01', 'ended'],
  ])('known from a year to a month is on %s %s', (asOf, validity) => {
    const dates = { ...OPEN, effectiveFrom: '2024', effectiveTo: '2025-02' };
    expect(validityOn(dates, asOf)).toBe(validity);
  });

  it.each([
    ['2025-06-30', 'in_force'],
    ['2025-07-01', 'ended'],
  ])('whose window closes before the measure ends is on %s %s', (asOf, validity) => {
    const dates = { ...OPEN, effectiveTo: '2026-12-31', applyUntil: '2025-06-30' };
    expect(validityOn(dates, asOf)).toBe(validity);
    expect(lastUsableDay(dates)).toBe('2025-06-30');
  });

  it('without dates is in force, and its last day is not known', () => {
    expect(validityOn(OPEN, '2026-11-24')).toBe('in_force');
    expect(lastUsableDay(OPEN)).toBeNull();
  });

  it('of uncertain standing goes by its dates: the doubt is a judgement, not an end', () => {
    expect(validityOn({ ...OPEN, standing: 'uncertain' }, '2026-11-24')).toBe('in_force');
    const ended = { ...OPEN, standing: 'uncertain', effectiveTo: '2025' } as const;
    expect(validityOn(ended, '2026-11-24')).toBe('ended');
  });

  it('found expired is over, whatever end the record names', () => {
    const expired = { ...OPEN, standing: 'expired' } as const;
    expect(validityOn(expired, '2026-11-24')).toBe('ended');
    expect(validityOn(expired, '2020-01-01')).toBe('ended');
    expect(validityOn({ ...expired, effectiveTo: '2026' }, '2026-11-24')).toBe('ended');
    expect(validityOn({ ...expired, effectiveTo: '2030-12-31' }, '2026-11-23')).toBe('ended');
  });

  it('found expired with an end was in force before it', () => {
    const expired = { ...OPEN, standing: 'expired', effectiveTo: '2025-10-31' } as const;
    expect(validityOn(expired, '2025-10-31')).toBe('in_force');
    expect(validityOn(expired, '2025-11-01')).toBe('ended');
  });
});
