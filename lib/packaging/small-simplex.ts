import { Decimal, ZERO } from '@/lib/finance/decimal';

/** Maximise Σ gain·t over t ≥ 0 with Σ row·t ≤ limit for each row; every limit is at least 0. */
export interface SmallProgramme {
  readonly gains: readonly Decimal[];
  readonly rows: readonly { readonly weights: readonly Decimal[]; readonly limit: Decimal }[];
}

interface Tableau {
  /** Rows of the basis, then the row of what each column still gains; the last entry is the limit. */
  readonly cells: Decimal[][];
  readonly basis: number[];
}

function start({ gains, rows }: SmallProgramme): Tableau {
  const slack = (of: number) => rows.map((_, at) => (at === of ? new Decimal(1) : ZERO));
  return {
    cells: [
      ...rows.map(({ weights, limit }, at) => [...weights, ...slack(at), limit]),
      [...gains, ...slack(-1), ZERO],
    ],
    basis: rows.map((_, at) => gains.length + at),
  };
}

/** The row that limits a column first; among equals the one of the lowest column (Bland). */
function leavingRow({ cells, basis }: Tableau, column: number): number | undefined {
  let best: { readonly row: number; readonly ratio: Decimal } | undefined;
  basis.forEach((held, row) => {
    const weight = cells[row]?.[column] ?? ZERO;
    if (weight.lessThanOrEqualTo(0)) return;
    const ratio = (cells[row]?.at(-1) ?? ZERO).div(weight);
    const order = best ? ratio.comparedTo(best.ratio) : -1;
    if (order < 0 || (order === 0 && best && held < (basis[best.row] ?? 0))) best = { row, ratio };
  });
  return best?.row;
}

function pivot({ cells, basis }: Tableau, row: number, column: number): void {
  const by = cells[row]?.[column] ?? ZERO;
  const turned = (cells[row] ?? []).map((cell) => cell.div(by));
  cells.forEach((line, at) => {
    const factor = line[column] ?? ZERO;
    if (at === row || factor.isZero()) return;
    cells[at] = line.map((cell, index) => cell.minus(factor.times(turned[index] ?? ZERO)));
  });
  cells[row] = turned;
  basis[row] = column;
}

/**
 * The best t, by the simplex method with Bland's rule (which never cycles) in decimals of 40 digits.
 * For a handful of columns; every one must be bounded by some row.
 */
export function smallSimplex(programme: SmallProgramme): Decimal[] {
  const tableau = start(programme);
  const { cells, basis } = tableau;
  for (;;) {
    const gains = (cells.at(-1) ?? []).slice(0, -1);
    const column = gains.findIndex((gain) => gain.greaterThan(TINY));
    if (column < 0) break;
    const row = leavingRow(tableau, column);
    if (row === undefined) throw new Error('the programme has no bound');
    pivot(tableau, row, column);
  }
  return programme.gains.map((_, column) => {
    const row = basis.indexOf(column);
    return row < 0 ? ZERO : Decimal.max(ZERO, cells[row]?.at(-1) ?? ZERO);
  });
}

/** Rounding leaves a trace of this order in what is truly zero. */
const TINY = new Decimal('1e-20');
