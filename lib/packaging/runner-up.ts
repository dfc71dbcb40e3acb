import { alternativesOnly, isAlternative } from './alternative';
import { bestInModel } from './best-in-model';
import { confirmAmong } from './confirm-best';
import type { LinearModel } from './linear-model';
import type { PreparedProblem } from './prepared-problem';
import type { Scored } from './scored';
import type { Solve } from './solve';

/** The best true alternative to `best`; undefined where there is none. */
export function runnerUp(
  prepared: PreparedProblem,
  model: LinearModel,
  best: ReadonlySet<string>,
  solve: Solve,
): Promise<Scored | undefined> {
  const accepts = (chosen: ReadonlySet<string>) => isAlternative(prepared, best, chosen);
  const outside = prepared.ids.filter((id) => !best.has(id));
  return bestInModel(
    prepared,
    { model: alternativesOnly(prepared, model, best), accepts },
    (found) => confirmAmong(prepared, found, outside, accepts),
    solve,
  );
}
