import { describe, expect, it } from 'vitest';
import { INDICATOR_IDS, type IndicatorResult } from '@/lib/assessment/indicator';
import type { Interval } from '@/lib/profile/interval';
import { radar } from './radar';

const result = (id: IndicatorResult['id'], score: Interval): IndicatorResult => ({
  id,
  value: null,
  score,
  reference: null,
  lines: [],
  missing: [],
});

const drawn = (of: (index: number) => Interval) =>
  radar(INDICATOR_IDS.map((id, index) => result(id, of(index))));

const away = (from: { x: number; y: number }, to: { x: number; y: number }) =>
  Math.hypot(from.x - to.x, from.y - to.y);

describe('the radar', () => {
  it('has eleven axes, numbered in order, the first upright, evenly around the middle', () => {
    const { axes, center } = drawn(() => ({ min: 60, max: 60 }));
    expect(axes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(axes.map(({ id }) => id)).toEqual(INDICATOR_IDS);
    expect(axes[0]?.end).toEqual({ x: center.x, y: center.y - 100 });
    const gaps = axes.map(({ end }, index) => away(end, axes[(index + 1) % 11]?.end ?? center));
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 1);
  });

  it('puts both ends of a score as far out as they are, on the rings of 60 and 100', () => {
    const { axes, center, rings } = drawn(() => ({ min: 60, max: 100 }));
    expect(rings.map(({ score, radius }) => [score, radius])).toEqual([
      [60, 60],
      [100, 100],
    ]);
    for (const { low, high } of axes) {
      expect(away(center, low)).toBeCloseTo(60, 1);
      expect(away(center, high)).toBeCloseTo(100, 1);
    }
  });

  it('marks an axis open only where nothing at all is known', () => {
    const { axes } = drawn((index) => ({ min: index === 1 ? 1 : 0, max: index === 2 ? 99 : 100 }));
    expect(axes.filter(({ isOpen }) => !isOpen).map(({ number }) => number)).toEqual([2, 3]);
  });

  it('draws a polygon of eleven corners for each end', () => {
    const { low, high } = drawn(() => ({ min: 0, max: 100 }));
    expect(low.split(' ')).toEqual(Array.from({ length: 11 }, () => '185,153'));
    expect(new Set(high.split(' ')).size).toBe(11);
  });

  it('keeps numbers and names within its frame', () => {
    const { axes, groups, width, height } = drawn(() => ({ min: 0, max: 0 }));
    for (const { label } of axes) {
      expect(label.x > 8 && label.x < width - 8 && label.y > 12 && label.y < height).toBe(true);
    }
    // “Society” in 13 px.
    const room = 50;
    for (const { label } of groups) {
      const [left, right] = {
        start: [label.x, label.x + room],
        middle: [label.x - room / 2, label.x + room / 2],
        end: [label.x - room, label.x],
      }[label.anchor] as [number, number];
      expect([left >= 0, right <= width]).toEqual([true, true]);
      expect(label.y > 12 && label.y < height).toBe(true);
    }
    expect(groups.map(({ dimension }) => dimension)).toEqual([
      'foundation',
      'energy',
      'industry',
      'society',
    ]);
  });
});
