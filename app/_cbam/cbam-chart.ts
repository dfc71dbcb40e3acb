import type { CostRange } from '@/lib/assessment/cbam/good-cost';
import { Decimal, ZERO } from '@/lib/finance/decimal';

export interface YearCost {
  readonly year: number;
  readonly euro: CostRange | null;
}

export interface ChartYear {
  readonly year: number;
  /** Whether there is room for its name. */
  readonly isNamed: boolean;
  readonly x: number;
  readonly high: number;
  readonly low: number;
  /** Null where no amount is more likely than another. */
  readonly likely: number | null;
}

export const CHART_ENDS = ['high', 'likely', 'low'] as const;
export type ChartEnd = (typeof CHART_ENDS)[number];

/** Everything that is drawn, in units from the upper left. */
export interface CbamChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly axis: number;
  readonly years: readonly ChartYear[];
  /** Corners of the band, along the high ends and back along the low ones. */
  readonly band: string;
  readonly ticks: readonly { readonly y: number; readonly euro: Decimal }[];
  /** The names of the lines at their right end, kept apart from one another. */
  readonly labels: readonly { readonly end: ChartEnd; readonly y: number }[];
  readonly yearsY: number;
}

const WIDTH = 352;
const HEIGHT = 216;
const LEFT = 52;
const RIGHT = 300;
const TOP = 20;
const AXIS = 184;
const YEARS_Y = 206;
const MOST_TICKS = 4;
/** Beyond so many years only every second is named. */
const MOST_NAMES = 6;
export const LABEL_STEP = 17;

/** 1, 2 or 5 times a power of ten, so that at most four steps fill the range. */
function stepFor(range: Decimal): Decimal {
  const rough = range.div(MOST_TICKS);
  const power = new Decimal(10).pow(rough.e);
  return power.times([1, 2, 5, 10].find((each) => power.times(each).gte(rough)) ?? 10);
}

/** The labels at the heights of their lines, pushed down and, at the foot, up again until none touch. */
function labelsOf({ high, likely, low }: ChartYear): CbamChart['labels'] {
  const heights = high === low ? { high: null, likely, low: null } : { high, likely, low };
  const shown = CHART_ENDS.flatMap((end) => {
    const y = heights[end];
    return y === null ? [] : [{ end, y }];
  });
  let above = Number.NEGATIVE_INFINITY;
  return shown.map(({ end, y }, at) => {
    const lowest = AXIS - LABEL_STEP * (shown.length - 1 - at);
    above = Math.min(Math.max(y, above + LABEL_STEP), lowest);
    return { end, y: above };
  });
}

function allKnown(
  costs: readonly YearCost[],
): readonly { readonly year: number; readonly euro: CostRange }[] | null {
  const known = costs.flatMap(({ year, euro }) => (euro?.max.isFinite() ? [{ year, euro }] : []));
  return known.length === costs.length && known.length > 1 ? known : null;
}

/**
 * The cost by year as a band with a line; null where it cannot be drawn: a year without an amount or
 * without an upper end, a single year, or nothing to pay in any.
 */
export function cbamChart(costs: readonly YearCost[]): CbamChart | null {
  const known = allKnown(costs);
  const top = Decimal.max(ZERO, ...(known ?? []).map(({ euro }) => euro.max));
  if (!known || top.isZero()) return null;
  const y = (euro: Decimal) =>
    AXIS -
    euro
      .times(AXIS - TOP)
      .div(top)
      .toNumber();
  const gap = (RIGHT - LEFT) / (known.length - 1);
  const years = known.map(({ year, euro }, at) => ({
    year,
    isNamed: known.length <= MOST_NAMES || (known.length - 1 - at) % 2 === 0,
    x: LEFT + gap * at,
    high: y(euro.max),
    low: y(euro.min),
    likely: euro.likely && y(euro.likely),
  }));
  const step = stepFor(top);
  const last = years.at(-1);
  const corners = [
    ...years.map(({ x, high }) => `${x},${high}`),
    ...years.toReversed().map(({ x, low }) => `${x},${low}`),
  ];
  return {
    width: WIDTH,
    height: HEIGHT,
    left: LEFT,
    right: RIGHT,
    axis: AXIS,
    years,
    band: corners.join(' '),
    ticks: Array.from({ length: top.div(step).floor().toNumber() + 1 }, (_, at) => {
      const euro = step.times(at);
      return { y: y(euro), euro };
    }),
    labels: last ? labelsOf(last) : [],
    yearsY: YEARS_Y,
  };
}
