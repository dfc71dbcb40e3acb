import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, ZERO } from '@/lib/finance/decimal';
import type { PackageYear } from '@/lib/packaging/package-cash-flow';
import { runs } from '@/lib/profile/testing/runs';
import { type Bar, broughtBy, type CashFlowChart, cashFlowChart, FLOWS } from './cash-flow-chart';

type Amounts = Partial<Record<(typeof FLOWS)[number], number>>;

function yearOf(year: number, amounts: Amounts): PackageYear {
  const yuan = (flow: (typeof FLOWS)[number]) => new Decimal(amounts[flow] ?? 0);
  const parts = {
    drawDown: yuan('drawDown'),
    repayment: yuan('repayment'),
    interest: yuan('interest'),
    subsidy: yuan('subsidy'),
    grant: yuan('grant'),
    tax: yuan('tax'),
  };
  const support = parts.subsidy.plus(parts.grant).plus(parts.tax);
  const net = parts.drawDown.minus(parts.repayment).minus(parts.interest).plus(support);
  return { year, ...parts, net };
}

const amount = fc
  .oneof(fc.constant(0), fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ max: 100 }))
  .map((fen) => fen / 100);
const someYears = fc
  .array(fc.record(Object.fromEntries(FLOWS.map((flow) => [flow, amount]))), { maxLength: 41 })
  .map((years) => years.map((amounts, index) => yearOf(2026 + index, amounts)));

/** Below a thousandth of a pixel nothing can be told apart. */
const TINY = 1e-3;
const overlap = (a: Bar, b: Bar) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > TINY &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > TINY;

const numbersOf = ({ columns, ticks, width, height, axis }: CashFlowChart) => [
  width,
  height,
  axis,
  ...ticks.map(({ y }) => y),
  ...columns.flatMap(({ x, top, bottom, netY, bars }) => [
    ...[x, top, bottom, netY],
    ...bars.flatMap((bar) => [bar.x, bar.y, bar.width, bar.height]),
  ]),
];

const all = (property: (rows: readonly PackageYear[], chart: CashFlowChart) => void) =>
  fc.assert(
    fc.property(someYears, (rows) => property(rows, cashFlowChart(rows))),
    runs(200),
  );

describe('the chart of a cash flow', () => {
  it('lays no bar over another', () => {
    all((_, { columns }) => {
      const bars = columns.flatMap((column) => column.bars);
      bars.forEach((bar, at) => {
        expect(bars.slice(at + 1).filter((other) => overlap(bar, other))).toEqual([]);
      });
    });
  });

  it('piles up bars to the height of what comes in and to the depth of what is paid', () => {
    all((_, { columns, axis }) => {
      for (const { bars, top, bottom } of columns) {
        const heightOf = (some: readonly Bar[]) =>
          some.reduce((height, bar) => height + bar.height, 0);
        const isAbove = (bar: Bar) => bar.y + bar.height / 2 < axis;
        expect(heightOf(bars.filter(isAbove))).toBeCloseTo(axis - top, 6);
        expect(heightOf(bars.filter((bar) => !isAbove(bar)))).toBeCloseTo(bottom - axis, 6);
      }
    });
  });

  it('has totals of each year that leave the net amount, to the fen', () => {
    all((rows, { columns }) => {
      expect(columns.map(({ above, below }) => above.minus(below).toFixed())).toEqual(
        rows.map(({ net }) => net.toFixed()),
      );
    });
  });

  it('draws a bar for each amount that is not nothing, as high as its amount among the others', () => {
    all((rows, { columns, ticks, axis }) => {
      rows.forEach((row, at) => {
        const shown = FLOWS.filter((flow) => !broughtBy(row, flow).isZero());
        expect(columns[at]?.bars.map(({ flow }) => flow)).toEqual(shown);
      });
      const tick = ticks.find(({ amount: each }) => !each.isZero());
      if (!tick) return;
      const pixels = (axis - tick.y) / tick.amount.toNumber();
      for (const [at, row] of rows.entries())
        for (const { flow, height } of columns[at]?.bars ?? [])
          expect(height).toBeCloseTo(broughtBy(row, flow).abs().toNumber() * pixels, 4);
    });
  });

  it('stays within its frame, with numbers only', () => {
    all((_, chart) => {
      const { width, height, columns, left, right, ticks, yearsY, netsY } = chart;
      expect(numbersOf(chart).filter((number) => !Number.isFinite(number))).toEqual([]);
      for (const { x, y, width: wide, height: high } of columns.flatMap(({ bars }) => bars)) {
        expect([x >= left, x + wide <= right, y >= 0, y + high < yearsY]).not.toContain(false);
      }
      for (const { netY } of columns) expect(netY >= 0 && netY < yearsY).toBe(true);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect([right < width, yearsY < netsY, netsY < height]).toEqual([true, true, true]);
    });
  });
});

describe('special years of a cash flow', () => {
  it('are drawn as an axis alone where nothing is paid either way', () => {
    const chart = cashFlowChart([yearOf(2026, {}), yearOf(2027, {})]);
    expect(chart.columns.flatMap(({ bars }) => bars)).toEqual([]);
    expect(chart.columns.map(({ netY }) => netY)).toEqual([chart.axis, chart.axis]);
    expect(chart.ticks).toEqual([{ y: chart.axis, amount: ZERO }]);
  });

  it('are drawn as an empty frame where there is none', () => {
    const chart = cashFlowChart([]);
    expect(chart.columns).toEqual([]);
    expect(numbersOf(chart).every(Number.isFinite)).toBe(true);
  });

  it('have tax that is paid later below the axis, beside repayment and interest', () => {
    const [column] = cashFlowChart([
      yearOf(2030, { tax: -30, repayment: 60, interest: 10, grant: 100 }),
    ]).columns;
    const sides = column?.bars.map(({ flow, y }) => [flow, y < column.bottom && y < column.netY]);
    expect(column?.above.toNumber()).toBe(100);
    expect(column?.below.toNumber()).toBe(100);
    expect(column?.netY).toBe(cashFlowChart([yearOf(2030, { grant: 0 })]).axis);
    expect(sides).toEqual([
      ['grant', true],
      ['tax', false],
      ['repayment', false],
      ['interest', false],
    ]);
  });

  it('lie beside each other in the order of time', () => {
    const { columns } = cashFlowChart([2026, 2027, 2028].map((year) => yearOf(year, { grant: 1 })));
    expect(columns.map(({ year }) => year)).toEqual([2026, 2027, 2028]);
    expect(columns.map(({ x }) => x)).toEqual([...columns.map(({ x }) => x)].sort((a, b) => a - b));
  });
});
