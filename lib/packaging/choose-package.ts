import { toFen } from '@/lib/finance/decimal';
import { bestInModel } from './best-in-model';
import { bindingLimits } from './binding-limits';
import { confirmBest } from './confirm-best';
import { infeasibleBecause } from './infeasible-because';
import { onPrepared } from './on-prepared';
import type { BestPackage, PackageChoice, PackageOutcome } from './package-outcome';
import type { PackageProblem } from './package-problem';
import type { PreparedProblem } from './prepared-problem';
import { problemFaults } from './problem-faults';
import { runnerUp } from './runner-up';
import type { Scored } from './scored';
import type { Solve } from './solve';
import { writeModel } from './write-model';

function choiceOf({ chosen, worth }: Scored): PackageChoice {
  return { chosen: [...chosen].sort(), value: toFen(worth.value).toNumber() };
}

function packageOf(found: Scored): BestPackage {
  const { chosen, worth } = found;
  return {
    ...choiceOf(found),
    taken: Object.fromEntries(
      [...chosen].sort().map((id) => [id, worth.taken.get(id)?.toNumber() ?? 1]),
    ),
    losses: worth.losses.map(({ id, amount }) => ({ id, amount: toFen(amount).toNumber() })),
  };
}

async function solvePrepared(prepared: PreparedProblem, solve: Solve): Promise<PackageOutcome> {
  const model = writeModel(prepared);
  const confirm = (found: Scored | undefined) => confirmBest(prepared, found);
  const best = await bestInModel(prepared, { model }, confirm, solve);
  if (!best) return { kind: 'infeasible', because: infeasibleBecause(prepared) };
  const second = await runnerUp(prepared, model, best.chosen, solve);
  return {
    kind: 'solved',
    best: packageOf(best),
    runnerUp: second ? choiceOf(second) : null,
    binding: bindingLimits(prepared, best),
  };
}

/**
 * The package with the largest likely net present value; among packages worth the same, the one
 * with fewest instruments; among those, the one with the lowest ids. Also the best true alternative
 * and what holds the best back. Exact, or it says that it has no answer; it never guesses.
 */
export async function choosePackage(
  problem: PackageProblem,
  solve: Solve,
): Promise<PackageOutcome> {
  const faults = problemFaults(problem);
  if (faults.length > 0) return { kind: 'faulty', faults };
  return onPrepared(problem, (prepared) => solvePrepared(prepared, solve));
}
