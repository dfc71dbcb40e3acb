import { type LinearModel, lpText } from './linear-model';
import type { Solution, Solve, SolveOptions } from './solve';
import { SolveStopped } from './solve-stopped';

export type Optimum = Extract<Solution, { kind: 'optimal' }>;

/** The solver's tolerances are absolute: with larger numbers they would ask for more than doubles hold. */
const LARGEST = 1e5;

/** The power of ten that brings the largest number of the objective to at most `LARGEST`. */
function scaleOf({ objective }: LinearModel): number {
  const largest = Math.max(1, ...objective.map(([, coefficient]) => Math.abs(coefficient)));
  return largest > LARGEST ? 10 ** Math.floor(Math.log10(LARGEST / largest)) : 1;
}

/** The optimum, or undefined where nothing is feasible; throws `SolveStopped` if neither is known. */
export async function optimumOf(
  model: LinearModel,
  options: SolveOptions,
  solve: Solve,
): Promise<Optimum | undefined> {
  const scale = scaleOf(model);
  const objective = model.objective.map(([column, by]) => [column, by * scale] as const);
  const solution = await solve(lpText({ ...model, objective }), options).catch(
    (): Solution => ({ kind: 'failed' }),
  );
  if (solution.kind === 'infeasible') return undefined;
  if (solution.kind !== 'optimal') throw new SolveStopped(solution.kind);
  return { ...solution, objective: solution.objective / scale };
}
