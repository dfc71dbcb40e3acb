import type { Confirmed } from './confirm-best';
import { findBest, type Search } from './find-best';
import type { PreparedProblem } from './prepared-problem';
import type { Scored } from './scored';
import type { Solve, SolveOptions } from './solve';
import { SolveStopped } from './solve-stopped';
import { FIRST_WAY, SECOND_WAY } from './solver-ways';

/**
 * The best set of a model: found by the solver, then confirmed by a search of our own in exact
 * arithmetic. Where that is too long, and the model not one of whole numbers alone, the solver is
 * asked again in another way, and the better of the answers stands. Throws `SolveStopped`.
 */
export async function bestInModel(
  prepared: PreparedProblem,
  search: Omit<Search, 'options'>,
  confirm: (found: Scored | undefined) => Confirmed,
  solve: Solve,
): Promise<Scored | undefined> {
  const ask = (options: SolveOptions) => findBest(prepared, { ...search, options }, solve);
  const first = await ask(FIRST_WAY).then(
    (found) => ({ found, again: false }),
    async (error: unknown) => {
      if (!(error instanceof SolveStopped) || error.kind !== 'failed') throw error;
      return { found: await ask(SECOND_WAY), again: true };
    },
  );
  const { best, proven } = confirm(first.found);
  const certain = search.model.shares.length === 0 && first.found !== undefined;
  if (proven || certain || first.again) return best;
  const second = await ask(SECOND_WAY);
  return second && (!best || second.score.greaterThan(best.score)) ? second : best;
}
