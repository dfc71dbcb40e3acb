import { STATUSES, type Status } from '@/lib/catalogue/instrument-case';
import type { Dimension } from './dimension';
import { CELLS, GROUPS, groupIndex } from './group-cells';

/** How many firms of a cell or a group have which status, and whose match changes. */
export interface CellCounts {
  readonly total: number;
  readonly before: Readonly<Record<Status, number>>;
  readonly after: Readonly<Record<Status, number>>;
  readonly gained: number;
  readonly lost: number;
}

const AFTER = STATUSES.length;
const GAINED = 2 * STATUSES.length;
const LOST = GAINED + 1;
const MEASURES = LOST + 1;

/** The statuses that count as a match: met, or met but for a person's word. */
export const isMatched = (statusIndex: number) => statusIndex < STATUSES.indexOf('possible');

/** Counts by sector × size class × stage × province. */
export type ReachCube = Uint32Array;

/** @param before and after: of each firm, the index of its status in STATUSES */
export function reachCube(cells: Uint16Array, before: Uint8Array, after: Uint8Array): ReachCube {
  const cube = new Uint32Array(CELLS * MEASURES);
  const count = (at: number) => {
    cube[at] = (cube[at] as number) + 1;
  };
  for (let firm = 0; firm < cells.length; firm += 1) {
    const base = (cells[firm] as number) * MEASURES;
    const was = before[firm] as number;
    const is = after[firm] as number;
    count(base + was);
    count(base + AFTER + is);
    if (isMatched(was) === isMatched(is)) continue;
    count(base + (isMatched(is) ? GAINED : LOST));
  }
  return cube;
}

function readCounts(sums: Uint32Array, base: number): CellCounts {
  const statuses = (from: number) =>
    Object.fromEntries(
      STATUSES.map((status, index) => [status, sums[base + from + index] as number]),
    ) as Record<Status, number>;
  const before = statuses(0);
  return {
    total: Object.values(before).reduce((sum, value) => sum + value, 0),
    before,
    after: statuses(AFTER),
    gained: sums[base + GAINED] as number,
    lost: sums[base + LOST] as number,
  };
}

/** Most cells are: every firm has some status before, whatever it is. */
function isEmpty(cube: ReachCube, cell: number): boolean {
  const base = cell * MEASURES;
  for (let at = base; at < base + STATUSES.length; at += 1) if (cube[at] !== 0) return false;
  return true;
}

/** One row of a breakdown: its group in each of the dimensions asked for. */
export interface CubeRow extends CellCounts {
  readonly groups: readonly string[];
}

/** The cube summed over all other dimensions: every combination of groups that has firms, in order. */
export function sumBy(cube: ReachCube, dimensions: readonly Dimension[]): readonly CubeRow[] {
  const sizes = dimensions.map((dimension) => GROUPS[dimension].length);
  const rows = sizes.reduce((all, size) => all * size, 1);
  const sums = new Uint32Array(rows * MEASURES);
  for (let cell = 0; cell < CELLS; cell += 1) {
    if (isEmpty(cube, cell)) continue;
    let row = 0;
    dimensions.forEach((dimension, at) => {
      row = row * (sizes[at] as number) + groupIndex(cell, dimension);
    });
    for (let measure = 0; measure < MEASURES; measure += 1) {
      const at = row * MEASURES + measure;
      sums[at] = (sums[at] as number) + (cube[cell * MEASURES + measure] as number);
    }
  }
  return Array.from({ length: rows }, (_, row) => {
    let rest = row;
    const groups = dimensions
      .map((dimension, at) => ({ dimension, size: sizes[at] as number }))
      .reverse()
      .map(({ dimension, size }) => {
        const code = GROUPS[dimension][rest % size] as string;
        rest = Math.floor(rest / size);
        return code;
      })
      .reverse();
    return { groups, ...readCounts(sums, row * MEASURES) };
  }).filter(({ total }) => total > 0);
}
