import {
  type ColumnDirection,
  columnsOf,
  type DecisionMatrix,
  matrixOf,
  requireOnePerColumn,
} from './decision-matrix';

export interface Topsis {
  /** r_ij = x_ij / √Σ_i x_ij². */
  readonly normalised: readonly (readonly number[])[];
  /** Best and worst weighted normalised value of each column. */
  readonly best: readonly number[];
  readonly worst: readonly number[];
  /** D+ and D− of each row. */
  readonly toBest: readonly number[];
  readonly toWorst: readonly number[];
  /** D− / (D+ + D−) of each row, 0 to 1. */
  readonly closeness: readonly number[];
}

export const distance = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((value, index) => value - (b[index] ?? 0)));

/**
 * D− / (D+ + D−), so written that rounding never lowers it when D+ falls or D− rises. Where both
 * distances are 0 the best is the worst and there is neither near nor far: 0.5.
 */
export function closeness(toBest: number, toWorst: number): number {
  if (toBest === 0 && toWorst === 0) return 0.5;
  return 1 / (1 + toBest / toWorst);
}

/** A column of zeros stays as it is. */
function unitLength(column: readonly number[]): number[] {
  const length = Math.hypot(...column);
  return column.map((value) => (length === 0 ? 0 : value / length));
}

/**
 * Classical TOPSIS with vector normalisation (Hwang and Yoon 1981): v_ij = w_j r_ij, the ideal and
 * the anti-ideal taken from the rows themselves, Euclidean distances.
 * @param weights one a column, adding up to 1
 * @throws RangeError for a malformed matrix, or weights or directions of another number
 */
export function topsis(
  matrix: DecisionMatrix,
  weights: readonly number[],
  directions: readonly ColumnDirection[],
): Topsis {
  const columns = columnsOf(matrix);
  requireOnePerColumn(weights, columns);
  requireOnePerColumn(directions, columns);
  const normalised = columns.map(unitLength);
  const weighted = normalised.map((column, j) => column.map((value) => value * (weights[j] ?? 0)));
  const highest = weighted.map((column) => Math.max(...column));
  const lowest = weighted.map((column) => Math.min(...column));
  const isCost = (j: number) => directions[j] === 'cost';
  const best = highest.map((high, j) => (isCost(j) ? (lowest[j] ?? 0) : high));
  const worst = lowest.map((low, j) => (isCost(j) ? (highest[j] ?? 0) : low));
  const rows = matrixOf(weighted);
  const toBest = rows.map((row) => distance(row, best));
  const toWorst = rows.map((row) => distance(row, worst));
  return {
    normalised: matrixOf(normalised),
    best,
    worst,
    toBest,
    toWorst,
    closeness: toBest.map((plus, i) => closeness(plus, toWorst[i] ?? 0)),
  };
}
