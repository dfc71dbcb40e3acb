import { Decimal, toFen } from '@/lib/finance/decimal';
import { bestInModel } from './best-in-model';
import { confirmBest } from './confirm-best';
import { infeasibleBecause } from './infeasible-because';
import { onPrepared, type Unsolved } from './on-prepared';
import type { Infeasibility, PackageChoice } from './package-outcome';
import type { PackageProblem } from './package-problem';
import { problemFaults } from './problem-faults';
import type { Scored } from './scored';
import type { Solve } from './solve';
import { writeModel } from './write-model';

export type PriceOutcome =
  /** Yuan, to the fen, that the best package loses; negative where a choice made beforehand costs more. */
  | { readonly kind: 'price'; readonly forced: 'in' | 'out'; readonly loss: number }
  | { readonly kind: 'infeasible'; readonly because: Infeasibility }
  | Unsolved;

type Best = { readonly kind: 'best' } & PackageChoice;

function bestOf(problem: PackageProblem, solve: Solve) {
  return onPrepared<Best | Extract<PriceOutcome, { kind: 'infeasible' }>>(
    problem,
    async (prepared) => {
      const confirm = (found: Scored | undefined) => confirmBest(prepared, found);
      const found = await bestInModel(prepared, { model: writeModel(prepared) }, confirm, solve);
      if (!found) return { kind: 'infeasible', because: infeasibleBecause(prepared) };
      return {
        kind: 'best',
        chosen: [...found.chosen],
        value: toFen(found.worth.value).toNumber(),
      };
    },
  );
}

/** The problem with `id` forced in or out, whatever was decided about it before. */
export function forcing(problem: PackageProblem, id: string, way: 'in' | 'out'): PackageProblem {
  const others = (ids: readonly string[]) => ids.filter((other) => other !== id);
  const forced = { in: others(problem.forced.in), out: others(problem.forced.out) };
  return { ...problem, forced: { ...forced, [way]: [...forced[way], id] } };
}

/**
 * What it costs to have it the other way: to force in what the best package leaves out, or out what
 * it holds. `known`, the best package of this very problem, spares finding it again.
 */
export async function priceOf(
  problem: PackageProblem,
  id: string,
  solve: Solve,
  known?: PackageChoice,
): Promise<PriceOutcome> {
  const faults = problemFaults(problem);
  if (faults.length > 0) return { kind: 'faulty', faults };
  if (!problem.candidates.some((candidate) => candidate.id === id)) {
    return { kind: 'faulty', faults: [{ kind: 'unknown_id', part: 'forced', id }] };
  }
  const best: Awaited<ReturnType<typeof bestOf>> = known
    ? { kind: 'best', ...known }
    : await bestOf(problem, solve);
  if (best.kind !== 'best') return best;
  const way = best.chosen.includes(id) ? 'out' : 'in';
  const other = await bestOf(forcing(problem, id, way), solve);
  if (other.kind !== 'best') return other;
  const loss = new Decimal(best.value).minus(other.value).toNumber();
  return { kind: 'price', forced: way, loss };
}
