import {
  ANY_SCORE,
  DIMENSION_IDS,
  type DimensionId,
  type IndicatorId,
  type IndicatorResult,
} from '@/lib/assessment/indicator';
import { INDICATORS } from '@/lib/assessment/indicators';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface RadarAxis {
  readonly id: IndicatorId;
  /** From 1 on, by which the table names it. */
  readonly number: number;
  readonly end: Point;
  readonly label: Point;
  /** Where the two ends of the score lie. */
  readonly low: Point;
  readonly high: Point;
  /** Nothing is known of the score. */
  readonly isOpen: boolean;
}

export interface RadarGroup {
  readonly dimension: DimensionId;
  /** The arc outside its axes. */
  readonly arc: string;
  readonly label: Point & { readonly anchor: 'start' | 'middle' | 'end' };
}

/** Everything that is drawn, in pixels from the upper left. */
export interface Radar {
  readonly width: number;
  readonly height: number;
  readonly center: Point;
  readonly rings: readonly {
    readonly score: number;
    readonly radius: number;
    readonly at: Point;
  }[];
  readonly axes: readonly RadarAxis[];
  readonly groups: readonly RadarGroup[];
  /** Corners of the lower and of the upper ends, as an SVG polygon takes them. */
  readonly low: string;
  readonly high: string;
}

const SIZE = { width: 370, height: 306 } as const;
const CENTER: Point = { x: 185, y: 153 };
const RADIUS = 100;
const NUMBER_AT = 115;
const ARC_AT = 127;
const NAME_AT = 134;
/** How far an arc reaches beyond its outermost axes, in steps between two axes. */
const REACH = 0.4;
/** Half the height of a digit, by which text is set lower to stand in the middle. */
const DROP = 5;
/** The score of the reference, and of the frontier. */
export const RING_SCORES = [60, 100] as const;

const round = (value: number) => Math.round(value * 100) / 100;

/** Clockwise from the top, in steps between two axes. */
function placeAt(steps: number, radius: number, count: number): Point {
  const angle = (steps / count) * 2 * Math.PI;
  return {
    x: round(CENTER.x + radius * Math.sin(angle)),
    y: round(CENTER.y - radius * Math.cos(angle)),
  };
}

function axisOf({ id, score }: IndicatorResult, index: number, count: number): RadarAxis {
  const at = (points: number) => placeAt(index, (RADIUS * points) / 100, count);
  const label = placeAt(index, NUMBER_AT, count);
  return {
    id,
    number: index + 1,
    end: at(100),
    label: { x: label.x, y: label.y + DROP },
    low: at(score.min),
    high: at(score.max),
    isOpen: score.min === ANY_SCORE.min && score.max === ANY_SCORE.max,
  };
}

function anchorAt({ x }: Point): 'start' | 'middle' | 'end' {
  const aside = x - CENTER.x;
  if (Math.abs(aside) < RADIUS / 2) return 'middle';
  return aside > 0 ? 'start' : 'end';
}

function groupOf(dimension: DimensionId, axes: readonly RadarAxis[]): RadarGroup {
  const numbers = axes
    .filter(({ id }) => INDICATORS[id].dimension === dimension)
    .map(({ number }) => number - 1);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const from = placeAt(first - REACH, ARC_AT, axes.length);
  const to = placeAt(last + REACH, ARC_AT, axes.length);
  const name = placeAt((first + last) / 2, NAME_AT, axes.length);
  const below = name.y > CENTER.y + RADIUS / 2 ? 2 * DROP : 0;
  const beside = Math.abs(name.y - CENTER.y) < RADIUS / 2 ? DROP : 0;
  return {
    dimension,
    arc: `M${from.x} ${from.y}A${ARC_AT} ${ARC_AT} 0 0 1 ${to.x} ${to.y}`,
    label: { x: name.x, y: name.y + below + beside, anchor: anchorAt(name) },
  };
}

const corners = (axes: readonly RadarAxis[], end: 'low' | 'high') =>
  axes.map((axis) => `${axis[end].x},${axis[end].y}`).join(' ');

/** The scores of the indicators, in the order given, as a radar of one axis each. */
export function radar(results: readonly IndicatorResult[]): Radar {
  const count = results.length;
  const axes = results.map((result, index) => axisOf(result, index, count));
  return {
    ...SIZE,
    center: CENTER,
    rings: RING_SCORES.map((score) => {
      const radius = (RADIUS * score) / 100;
      return { score, radius, at: placeAt(-0.5, radius, count) };
    }),
    axes,
    groups: DIMENSION_IDS.map((dimension) => groupOf(dimension, axes)),
    low: corners(axes, 'low'),
    high: corners(axes, 'high'),
  };
}
