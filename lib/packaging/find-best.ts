import { breachesOf } from './breaches-of';
import type { LinearModel, Row, Term } from './linear-model';
import { modelColumns } from './model-columns';
import { type Optimum, optimumOf } from './optimum-of';
import type { PreparedProblem } from './prepared-problem';
import { type Scored, sameScore, scored } from './scored';
import type { Solve, SolveOptions } from './solve';
import { SolveStopped } from './solve-stopped';

/** How often a set that the solver took for better than it is may be cut off. */
const MOST_ROUNDS = 40;

/** What doubles lose of a sum of that many yuan. */
const ROUNDING = 1e-14;

function chosenIn(prepared: PreparedProblem, { columns }: Optimum): ReadonlySet<string> {
  const names = modelColumns(prepared);
  return new Set(prepared.ids.filter((id) => (columns[names.chosen(id)] ?? 0) > 0.5));
}

/** A row that only this one set breaks. */
function cutOff(prepared: PreparedProblem, chosen: ReadonlySet<string>): Row {
  const names = modelColumns(prepared);
  const terms = prepared.ids.map((id): Term => [names.chosen(id), chosen.has(id) ? 1 : -1]);
  return { terms, sense: '<=', rhs: chosen.size - 1 };
}

export interface Search {
  readonly model: LinearModel;
  readonly options: SolveOptions;
  readonly accepts?: (chosen: ReadonlySet<string>) => boolean;
}

/**
 * The set with the largest score in the model; undefined where none is lawful. The solver's word is
 * not taken for it: each set is weighed exactly, and one that falls short of the objective, or is
 * not sound after all, is cut off and the model solved again until nothing better can be left.
 */
export async function findBest(
  prepared: PreparedProblem,
  { model, options, accepts = () => true }: Search,
  solve: Solve,
): Promise<Scored | undefined> {
  const cuts: Row[] = [];
  let best: Scored | undefined;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const rows = [...model.rows, ...cuts];
    const optimum = await optimumOf({ ...model, rows }, options, solve);
    if (!optimum) return best;
    const chosen = chosenIn(prepared, optimum);
    if (breachesOf(prepared, chosen).length === 0 && accepts(chosen)) {
      const found = scored(prepared, chosen);
      if (!best || found.score.greaterThan(best.score)) best = found;
    }
    const slack = sameScore(prepared) + Math.abs(optimum.objective) * ROUNDING;
    if (best?.score.greaterThanOrEqualTo(optimum.objective - slack)) return best;
    cuts.push(cutOff(prepared, chosen));
  }
  throw new SolveStopped('failed');
}
