import { describe, expect, it } from 'vitest';
import { productPlacements } from '@/lib/assessment/products/product-placements';
import { factsOf } from '@/lib/profile/facts';
import { BENCHMARKS } from '@/lib/taxonomy/benchmark';
import { type ProductBar, productBar, spread, widthOf } from './product-bar';

const AS_OF = '2026-11-24';
const words = {
  mark: (mark: string, value: number) => `${mark} ${value}`,
  firm: '贵公司 358',
};

function bar(benchmark: string, unitConsumption: unknown): ProductBar | undefined {
  const { facts } = factsOf({ outputs: [{ benchmark, unitConsumption }] }, AS_OF);
  const [placement] = productPlacements(facts, AS_OF);
  return placement && productBar(placement, words);
}

describe('the labels of a row', () => {
  it('stay where they belong while they do not meet', () => {
    const wanted = [
      { x: 50, width: 40 },
      { x: 150, width: 40 },
    ];
    expect(spread(wanted, [0, 340])).toEqual([50, 150]);
  });

  it('move aside in their order where they would, and never over the edge', () => {
    const wanted = [0, 1, 2].map(() => ({ x: 330, width: 60 }));
    const placed = spread(wanted, [0, 340]);
    expect(placed).toEqual([178, 244, 310]);
    expect(spread([{ x: 2, width: 60 }], [0, 340])).toEqual([30]);
  });

  it('are as wide as their signs', () => {
    expect([widthOf('标杆'), widthOf('361'), widthOf('1级 9.5')]).toEqual([26, 22.5, 50.5]);
  });
});

describe('the bar of a product', () => {
  it('has limits on one line, benchmark and baseline on another, in the order of their values', () => {
    const { lanes } = bar('blast_furnace_iron_energy', 358) as ProductBar;
    expect(lanes.map(({ marks }) => marks.map(({ text }) => text))).toEqual([
      ['level1 361', 'level2 370', 'level3 415'],
      ['benchmark 361', 'baseline 435'],
    ]);
    for (const { marks } of lanes)
      expect(marks.map(({ x }) => x)).toEqual(marks.map(({ x }) => x).sort((a, b) => a - b));
    expect(lanes[0]?.marks[0]?.x).toBe(lanes[1]?.marks[0]?.x);
  });

  it('puts the firm left of a limit it keeps and right of one it does not', () => {
    const level1 = (shown: ProductBar) => shown.lanes[0]?.marks[0]?.x ?? 0;
    const better = bar('blast_furnace_iron_energy', 358) as ProductBar;
    const at = bar('blast_furnace_iron_energy', 361) as ProductBar;
    const worse = bar('blast_furnace_iron_energy', 380) as ProductBar;
    expect(better.firm?.from).toBeLessThan(level1(better));
    expect(at.firm?.from).toBeCloseTo(level1(at), 6);
    expect(worse.firm?.from).toBeGreaterThan(level1(worse));
  });

  it('shows a band from end to end, an open end to the edge', () => {
    const { firm } = bar('blast_furnace_iron_energy', { min: 355, max: 400 }) as ProductBar;
    expect(firm).toMatchObject({ openLeft: false, openRight: false });
    expect((firm?.to ?? 0) - (firm?.from ?? 0)).toBeGreaterThan(50);
    const open = bar('blast_furnace_iron_energy', { min: 355 }) as ProductBar;
    expect(open.firm).toMatchObject({ openRight: true, to: open.right });
    const below = bar('blast_furnace_iron_energy', { max: 355 }) as ProductBar;
    expect(below.firm).toMatchObject({ openLeft: true, from: below.left });
  });

  it('shows the levels without the firm where its consumption is not stated', () => {
    expect(bar('blast_furnace_iron_energy', undefined)?.firm).toBeNull();
  });

  it('lies within its frame for every product, whatever the value', () => {
    for (const { id } of BENCHMARKS) {
      for (const value of [-50, 0, 1e-3, 1, 100, 1e6, { min: 1 }, { max: 1 }]) {
        const shown = bar(id, value);
        if (!shown) continue;
        const xs = shown.lanes.flatMap(({ marks }) => marks.map(({ x }) => x));
        const { from = 0, to = 0 } = shown.firm ?? {};
        for (const x of [...xs, from, to])
          expect([id, x >= shown.left - 1e-6 && x <= shown.right + 1e-6]).toEqual([id, true]);
      }
    }
  });

  it('is not there where no level is known', () => {
    const bare = BENCHMARKS.filter(({ limits, ndrc }) => !limits && ndrc?.benchmark === null);
    expect(bare.length).toBeGreaterThan(0);
    for (const { id } of bare) expect(bar(id, 1)).toBeUndefined();
  });
});
