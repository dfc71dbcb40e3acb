import { type CheckedRow, type Obstacle, rowChecker } from '../check-rows';
import type { ReadRow } from '../read-row';

/** Every row with its faults, cell by cell. */
export function checkRows(
  rows: readonly ReadRow[],
  obstacles: ReadonlyMap<string, Obstacle> = new Map(),
): CheckedRow[] {
  return rows.map(rowChecker(rows, obstacles));
}
