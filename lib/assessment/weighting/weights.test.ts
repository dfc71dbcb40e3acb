import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS } from '@/lib/assessment/indicator';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { customWeights } from './custom-weights';
import {
  defaultWeights,
  equalWeights,
  scaledWeights,
  type Weights,
  weightsInOrder,
} from './weights';

const total = (weights: Weights) => INDICATOR_IDS.reduce((all, id) => all + weights[id], 0);

describe('weights', () => {
  it('of the platform add up to 1 by dimensions of 25, 25, 22 and 28 per cent', () => {
    const weights = defaultWeights();
    expect(total(weights)).toBeCloseTo(1, 12);
    expect(weights.emissions + weights.carbon_productivity).toBeCloseTo(0.25, 12);
    expect(weights.energy_structure + weights.industrial_energy).toBeCloseTo(0.22, 12);
    expect(
      weights.strategy + weights.clean_use + weights.technology + weights.participation,
    ).toBeCloseTo(0.28, 12);
  });

  it('that are equal give a quarter to each dimension and share it', () => {
    const weights = equalWeights();
    expect(weights.emissions).toBe(1 / 8);
    expect(weights.energy_intensity).toBeCloseTo(1 / 12, 15);
    expect(weights.industrial_energy).toBe(1 / 8);
    expect(weights.participation).toBe(1 / 16);
    expect(total(weights)).toBeCloseTo(1, 12);
  });

  it('in order are those of the indicators in their order', () => {
    const weights = weightsInOrder(INDICATOR_IDS.map((_, index) => index));
    expect(weights.emissions).toBe(0);
    expect(weights.participation).toBeCloseTo(10 / 55, 12);
    expect(() => weightsInOrder([1])).toThrow(RangeError);
    expect(() => scaledWeights(() => 0)).toThrow(RangeError);
    expect(() => scaledWeights(() => -1)).toThrow(RangeError);
  });
});

describe('custom weights', () => {
  it('are scaled to 1, and what is not given weighs nothing', () => {
    const found = customWeights({ emissions: 30, participation: 10, strategy: null });
    if (!found.ok) throw new Error('refused');
    expect(found.weights).toMatchObject({ emissions: 0.75, participation: 0.25, strategy: 0 });
  });

  it.each([
    [{ emission: 1 }, '/emission', '没有“emission”这项指标', 'is not an indicator'],
    [{ emissions: -1 }, '/emissions', '碳排放总量的权重不能小于 0', 'must not be below 0'],
    [{ emissions: 1e9 }, '/emissions', '碳排放总量的权重不能大于', 'must not be above'],
    [{ clean_use: '5' }, '/clean_use', '清洁高效用能的权重须为数字', 'must be a number'],
    [{ clean_use: Number.NaN }, '/clean_use', '须为数字', 'must be a number'],
    [{ emissions: 0 }, '', '权重不能全为 0', 'cannot all be 0'],
    [{}, '', '权重不能全为 0', 'cannot all be 0'],
    [[1, 2], '', '逐项给出', 'by indicator'],
    ['', '', '逐项给出', 'by indicator'],
  ])('%j is refused with the field named', (input, pointer, zh, en) => {
    const found = customWeights(input);
    if (found.ok) throw new Error('taken');
    expect(found.issues).toHaveLength(1);
    expect(found.issues[0]?.pointer).toBe(pointer);
    expect(found.issues[0]?.message.zh).toContain(zh);
    expect(found.issues[0]?.message.en).toContain(en);
  });

  it('report every fault at once', () => {
    const found = customWeights({ emissions: -1, strategy: 'x', other: 1 });
    expect(!found.ok && found.issues.map(({ pointer }) => pointer).sort()).toEqual([
      '/emissions',
      '/other',
      '/strategy',
    ]);
  });

  it('add up to 1 and are never negative, however small or large', { timeout: PATIENCE }, () => {
    const weight = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true }));
    const input = fc.record(Object.fromEntries(INDICATOR_IDS.map((id) => [id, weight])));
    fc.assert(
      fc.property(input, (given) => {
        const found = customWeights(given);
        expect(found.ok).toBe(Object.values(given).some((one) => one > 0));
        if (!found.ok) return;
        expect(INDICATOR_IDS.every((id) => found.weights[id] >= 0)).toBe(true);
        expect(total(found.weights)).toBeCloseTo(1, 9);
      }),
      runs(300),
    );
  });
});
