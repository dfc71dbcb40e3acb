/** One row a firm (or alternative), one column an indicator. */
export type DecisionMatrix = readonly (readonly number[])[];

/** Whether more or less of a column's value is better. */
export type ColumnDirection = 'benefit' | 'cost';

/**
 * The columns of a decision matrix.
 * @throws RangeError for a matrix without cells, with rows of unequal length or with a cell that is
 * no finite number
 */
export function columnsOf(matrix: DecisionMatrix): readonly (readonly number[])[] {
  const width = matrix[0]?.length ?? 0;
  if (width === 0) throw new RangeError('a decision matrix needs a row and a column');
  for (const row of matrix) {
    if (row.length !== width) throw new RangeError('rows of a decision matrix differ in length');
    if (!row.every(Number.isFinite)) throw new RangeError('a cell is no finite number');
  }
  return Array.from({ length: width }, (_, column) => matrix.map((row) => row[column] ?? 0));
}

/** The matrix that has these columns. */
export function matrixOf(columns: readonly (readonly number[])[]): number[][] {
  const height = columns[0]?.length ?? 0;
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? 0));
}

/** @throws RangeError where there is not one entry a column */
export function requireOnePerColumn(entries: readonly unknown[], columns: readonly unknown[]) {
  if (entries.length !== columns.length)
    throw new RangeError('one entry is needed for each column');
}
