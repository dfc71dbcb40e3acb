import { type Decimal, ZERO } from '@/lib/finance/decimal';
import type { PackageYear } from '@/lib/packaging/package-cash-flow';

/** In the order in which they are piled up, away from the axis. */
export const FLOWS = ['drawDown', 'grant', 'subsidy', 'tax', 'repayment', 'interest'] as const;
export type Flow = (typeof FLOWS)[number];

const PAID: readonly Flow[] = ['repayment', 'interest'];

/** What a flow brings the firm in a year; negative where it is paid. */
export function broughtBy(row: PackageYear, flow: Flow): Decimal {
  return PAID.includes(flow) ? row[flow].neg() : row[flow];
}

export interface Bar {
  readonly flow: Flow;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Column {
  readonly year: number;
  /** Of its middle. */
  readonly x: number;
  readonly bars: readonly Bar[];
  /** Yuan piled up above the axis, and where that pile ends. */
  readonly above: Decimal;
  readonly top: number;
  /** Yuan piled up below the axis, as a positive amount, and where that pile ends. */
  readonly below: Decimal;
  readonly bottom: number;
  readonly net: Decimal;
  readonly netY: number;
}

/** Everything that is drawn, in pixels from the upper left. */
export interface CashFlowChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Of the line of nothing. */
  readonly axis: number;
  readonly columns: readonly Column[];
  readonly ticks: readonly { readonly y: number; readonly amount: Decimal }[];
  readonly yearsY: number;
  readonly netsY: number;
}

const LEFT = 64;
const RIGHT = 8;
const TOP = 28;
const PLOT = 260;
/** For the amount under the lowest pile, the year and the net amount. */
const FOOT = { yearsY: 48, netsY: 70, height: 80 } as const;
const WIDEST = 1040;
const COLUMN = { least: 60, most: 72 } as const;
const BAR_SHARE = 0.55;
const MOST_TICKS = 5;

const sum = (amounts: readonly Decimal[]) =>
  amounts.reduce((all, amount) => all.plus(amount), ZERO);
const largest = (amounts: readonly Decimal[]) =>
  amounts.reduce((most, amount) => (amount.gt(most) ? amount : most), ZERO);

interface Pile {
  readonly row: PackageYear;
  readonly above: Decimal;
  readonly below: Decimal;
}

function pileOf(row: PackageYear): Pile {
  const amounts = FLOWS.map((flow) => broughtBy(row, flow));
  return {
    row,
    above: sum(amounts.filter((amount) => amount.gt(0))),
    below: sum(amounts.filter((amount) => amount.lt(0))).neg(),
  };
}

interface Scale {
  readonly axis: number;
  readonly y: (amount: Decimal) => number;
}

/** Each side as high as its highest pile; an axis in the middle where there is nothing to show. */
function scaleOf(piles: readonly Pile[]): Scale & { readonly up: Decimal; readonly down: Decimal } {
  const up = largest(piles.map(({ above }) => above));
  const down = largest(piles.map(({ below }) => below));
  const range = up.plus(down);
  if (range.isZero()) return { axis: TOP + PLOT / 2, y: () => TOP + PLOT / 2, up, down };
  const y = (amount: Decimal) => TOP + up.minus(amount).times(PLOT).div(range).toNumber();
  return { axis: y(ZERO), y, up, down };
}

function barsOf(row: PackageYear, x: number, width: number, { y }: Scale): readonly Bar[] {
  let [high, low] = [ZERO, ZERO];
  return FLOWS.flatMap((flow) => {
    const amount = broughtBy(row, flow);
    if (amount.isZero()) return [];
    const from = amount.gt(0) ? high : low;
    const to = from.plus(amount);
    if (amount.gt(0)) high = to;
    else low = to;
    const [first, second] = [y(from), y(to)];
    return [{ flow, x, y: Math.min(first, second), width, height: Math.abs(second - first) }];
  });
}

/** 1, 2 or 5 times a power of ten, so that at most five steps fill the range. */
function stepFor(range: Decimal): Decimal {
  const rough = range.div(MOST_TICKS);
  const power = ZERO.plus(10).pow(rough.e);
  const step = [1, 2, 5, 10].find((each) => power.times(each).gte(rough)) ?? 10;
  return power.times(step);
}

function ticksOf({ up, down, y }: ReturnType<typeof scaleOf>): CashFlowChart['ticks'] {
  const range = up.plus(down);
  if (range.isZero()) return [{ y: y(ZERO), amount: ZERO }];
  const step = stepFor(range);
  const [lowest, highest] = [down.div(step).floor().neg().toNumber(), up.div(step).floor()];
  return Array.from({ length: highest.toNumber() - lowest + 1 }, (_, index) => {
    const amount = step.times(lowest + index);
    return { y: y(amount), amount };
  });
}

/** A cash flow as rectangles and points: what comes in above the axis, what is paid below it. */
export function cashFlowChart(rows: readonly PackageYear[]): CashFlowChart {
  const piles = rows.map(pileOf);
  const scale = scaleOf(piles);
  const room = (WIDEST - LEFT - RIGHT) / Math.max(1, rows.length);
  const step = Math.min(COLUMN.most, Math.max(COLUMN.least, Math.floor(room)));
  const right = LEFT + step * rows.length;
  const width = Math.round(step * BAR_SHARE);
  return {
    width: right + RIGHT,
    height: TOP + PLOT + FOOT.height,
    left: LEFT,
    right,
    axis: scale.axis,
    columns: piles.map(({ row, above, below }, index) => {
      const x = LEFT + step * (index + 0.5);
      return {
        year: row.year,
        x,
        bars: barsOf(row, x - width / 2, width, scale),
        above,
        top: scale.y(above),
        below,
        bottom: scale.y(below.neg()),
        net: row.net,
        netY: scale.y(row.net),
      };
    }),
    ticks: ticksOf(scale),
    yearsY: TOP + PLOT + FOOT.yearsY,
    netsY: TOP + PLOT + FOOT.netsY,
  };
}
