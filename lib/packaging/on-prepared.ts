import type { PackageProblem } from './package-problem';
import { type PreparedProblem, prepareProblem } from './prepared-problem';
import type { ProblemFault } from './problem-fault';
import { SolveStopped } from './solve-stopped';

export type Unsolved =
  | { readonly kind: 'timed_out' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'faulty'; readonly faults: readonly ProblemFault[] };

/** Does the work on the prepared problem, or says what stood in its way. */
export async function onPrepared<Result>(
  problem: PackageProblem,
  work: (prepared: PreparedProblem) => Promise<Result>,
): Promise<Result | Unsolved> {
  const ready = prepareProblem(problem);
  if ('faults' in ready) return { kind: 'faulty', faults: ready.faults };
  try {
    return await work(ready.prepared);
  } catch (error) {
    if (error instanceof SolveStopped) return { kind: error.kind };
    throw error;
  }
}
