import loadHighs from 'highs';
import { solutionOf } from '../highs-answer';
import type { Solution, Solve, SolveOptions } from '../solve';

const highs = await loadHighs();

/** Solves in this very thread, at once: for tests and measurements. */
export function solveNow(model: string, options: SolveOptions): Solution {
  const { Status, ObjectiveValue, Columns } = highs.solve(model, options);
  const columns = Object.entries(Columns).map(([name, column]): [string, number] => [
    name,
    'Primal' in column ? column.Primal : 0,
  ]);
  return solutionOf({
    status: Status,
    objective: ObjectiveValue,
    columns: Object.fromEntries(columns),
  });
}

export const solveHere: Solve = async (model, options) => solveNow(model, options);
