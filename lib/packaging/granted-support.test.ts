import { describe, expect, it } from 'vitest';
import { factsOf } from '@/lib/profile/facts';
import { grantedSupport } from './granted-support';
import { AS_OF } from './testing/sample-item';

const granted = (...amounts: readonly unknown[]) => {
  const list = amounts.map((amount) => ({
    kind: 'grant',
    level: 'local',
    ...(amount !== undefined && { amount }),
  }));
  return grantedSupport(factsOf({ 'project.publicSupport': list }, AS_OF).facts).toString();
};

describe('grantedSupport', () => {
  it('adds up what was granted, exactly', () => {
    expect(granted(0.1, 0.2)).toBe('0.3');
    expect(granted()).toBe('0');
    expect(grantedSupport(new Map()).toString()).toBe('0');
  });

  it('counts of a band the middle, of an open one the end that was given', () => {
    expect(granted({ min: 100, max: 300 })).toBe('200');
    expect(granted({ max: 300 })).toBe('150');
    expect(granted({ min: 100 }, { min: 100, max: null })).toBe('200');
  });

  it('counts an amount that was not given as nothing', () => {
    expect(granted(undefined, null, {}, 5)).toBe('5');
  });
});
