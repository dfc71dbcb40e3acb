import {
  type ColumnDirection,
  columnsOf,
  type DecisionMatrix,
  matrixOf,
  requireOnePerColumn,
} from './decision-matrix';

function normalised(column: readonly number[], direction: ColumnDirection): number[] {
  const min = Math.min(...column);
  const max = Math.max(...column);
  if (min === max) return column.map(() => 1);
  const span = max - min;
  return column.map((value) => (direction === 'benefit' ? value - min : max - value) / span);
}

/**
 * Min-max normalisation: (x − min)/(max − min) where more is better, (max − x)/(max − min) where
 * less is; every result lies between 0 and 1 and more is better. In a constant column every value
 * is the best there is and becomes 1; such a column tells no firm from another, so that the entropy
 * method gives it no weight.
 * @throws RangeError for a malformed matrix or another number of directions than of columns
 */
export function normalise(
  matrix: DecisionMatrix,
  directions: readonly ColumnDirection[],
): number[][] {
  const columns = columnsOf(matrix);
  requireOnePerColumn(directions, columns);
  return matrixOf(
    columns.map((column, index) => normalised(column, directions[index] ?? 'benefit')),
  );
}
