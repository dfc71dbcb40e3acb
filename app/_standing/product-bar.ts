import type { ProductPlacement } from '@/lib/assessment/products/product-placements';
import type { Interval } from '@/lib/profile/interval';

export const MARKS = ['level1', 'level2', 'level3', 'benchmark', 'baseline'] as const;
export type Mark = (typeof MARKS)[number];

/** A mark as it is to be labelled, in the order of the values. */
export interface MarkText {
  readonly mark: Mark;
  readonly value: number;
  readonly text: string;
}

export interface PlacedMark extends MarkText {
  readonly x: number;
  /** Of the middle of its label, moved aside where labels would meet. */
  readonly labelX: number;
}

export interface Lane {
  readonly y: number;
  readonly labelY: number;
  readonly marks: readonly PlacedMark[];
}

/** Where the firm stands: one point, or a band whose open ends reach to the edge. */
export interface FirmPlace {
  readonly from: number;
  readonly to: number;
  readonly openLeft: boolean;
  readonly openRight: boolean;
  readonly labelX: number;
}

/** Everything that is drawn, in pixels from the upper left. */
export interface ProductBar {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly lanes: readonly Lane[];
  readonly firm: FirmPlace | null;
}

const WIDTH = 340;
const LEFT = 12;
const RIGHT = WIDTH - 12;
/** Share of the range left free at either end. */
const MARGIN = 0.12;
const LANE = { first: 42, step: 54, label: 25, foot: 36 } as const;
const GAP = 6;
const CHARACTER = { wide: 13, narrow: 7.5 } as const;
/** The firm's own label is set in bold. */
const BOLD = 1.15;

/** About how wide a text is; Chinese signs are square. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (all, sign) => all + (/[\u2e80-\uffff]/.test(sign) ? CHARACTER.wide : CHARACTER.narrow),
    0,
  );
}

/** The middles of labels in a row, as near to where they belong as they can be without meeting. */
export function spread(
  wanted: readonly { readonly x: number; readonly width: number }[],
  [least, most]: readonly [number, number],
): readonly number[] {
  const placed: number[] = [];
  let end = least;
  for (const { x, width } of wanted) {
    const at = Math.max(x, end + width / 2);
    placed.push(at);
    end = at + width / 2 + GAP;
  }
  let start = most;
  for (let index = wanted.length - 1; index >= 0; index -= 1) {
    const width = wanted[index]?.width ?? 0;
    const at = Math.min(placed[index] ?? 0, start - width / 2);
    placed[index] = at;
    start = at - width / 2 - GAP;
  }
  return placed;
}

const isValue = (value: number | null | undefined): value is number =>
  value != null && Number.isFinite(value);

/** The values of a placement by mark; null where there is none or it is not known. */
export function markValues({
  limit,
  national,
}: Pick<ProductPlacement, 'limit' | 'national'>): Readonly<Record<Mark, number | null>> {
  return {
    level1: limit?.levels.level1 ?? null,
    level2: limit?.levels.level2 ?? null,
    level3: limit?.levels.level3 ?? null,
    benchmark: national?.levels.benchmark ?? null,
    baseline: national?.levels.baseline ?? null,
  };
}

const LANES: readonly (readonly Mark[])[] = [
  ['level1', 'level2', 'level3'],
  ['benchmark', 'baseline'],
];

type Scale = (value: number) => number;

function scaleOf(values: readonly number[]): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const range = high - low || Math.abs(low) || 1;
  const from = low - range * MARGIN;
  const span = high - low + 2 * range * MARGIN;
  return (value) => LEFT + ((value - from) / span) * (RIGHT - LEFT);
}

function laneOf(marks: readonly MarkText[], index: number, x: Scale): Lane {
  const ordered = [...marks].sort((a, b) => a.value - b.value);
  const labels = spread(
    ordered.map(({ value, text }) => ({ x: x(value), width: widthOf(text) })),
    [0, WIDTH],
  );
  const y = LANE.first + LANE.step * index;
  return {
    y,
    labelY: y + LANE.label,
    marks: ordered.map((mark, at) => ({ ...mark, x: x(mark.value), labelX: labels[at] ?? 0 })),
  };
}

function firmOf({ min, max }: Interval, text: string, x: Scale): FirmPlace {
  const [openLeft, openRight] = [!Number.isFinite(min), !Number.isFinite(max)];
  const [from, to] = [openLeft ? LEFT : x(min), openRight ? RIGHT : x(max)];
  const width = widthOf(text) * BOLD;
  const [labelX = 0] = spread([{ x: (from + to) / 2, width }], [0, WIDTH]);
  return { from, to, openLeft, openRight, labelX };
}

/**
 * A product on its scale, less to the left: limits on one line, the national list on another.
 * @param words what a mark and the firm's own consumption are labelled with
 * @returns undefined where no level is known
 */
export function productBar(
  placement: ProductPlacement,
  words: { readonly mark: (mark: Mark, value: number) => string; readonly firm: string },
): ProductBar | undefined {
  const values = markValues(placement);
  const lanes = LANES.map((marks) =>
    marks.flatMap((mark): MarkText[] => {
      const value = values[mark];
      return isValue(value) ? [{ mark, value, text: words.mark(mark, value) }] : [];
    }),
  ).filter((marks) => marks.length > 0);
  if (lanes.length === 0) return undefined;
  const { consumption } = placement;
  const ends = consumption ? [consumption.min, consumption.max].filter(isValue) : [];
  const x = scaleOf([...lanes.flat().map(({ value }) => value), ...ends]);
  const placed = lanes.map((marks, index) => laneOf(marks, index, x));
  return {
    width: WIDTH,
    height: (placed.at(-1)?.y ?? 0) + LANE.foot,
    left: LEFT,
    right: RIGHT,
    lanes: placed,
    firm: consumption && firmOf(consumption, words.firm, x),
  };
}
