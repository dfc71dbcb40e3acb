import { Decimal, ZERO } from '@/lib/finance/decimal';
import { bestTaken, lossWith } from './best-taken';
import { groupWorth } from './group-worth';
import type { PreparedProblem } from './prepared-problem';
import type { Taken } from './share-limits';

export interface LostAmount {
  readonly id: string;
  /** Yuan that `id` loses because of others in the set. */
  readonly amount: Decimal;
}

export interface WorthOfSet {
  /** Yuan, not rounded. */
  readonly value: Decimal;
  /** For every chosen instrument the fraction taken; 1 where no limit is shared. */
  readonly taken: Taken;
  readonly losses: readonly LostAmount[];
}

/**
 * What a chosen set is worth, the shared limits used as well as they can be: exact decimals, no
 * solver. Whether the set is lawful is not asked.
 */
export function worthOfSet(prepared: PreparedProblem, chosen: ReadonlySet<string>): WorthOfSet {
  const taken = bestTaken(prepared, chosen);
  const losses = prepared.problem.losses
    .filter(({ id }) => chosen.has(id))
    .map((loss) => ({ id: loss.id, amount: lossWith(loss, taken) }))
    .filter(({ amount }) => amount.greaterThan(0));
  const own = [...taken].map(([id, fraction]) => fraction.times(prepared.ownValue.get(id) ?? 0));
  const joint = prepared.groups.map(({ group }) => new Decimal(groupWorth(group, chosen)));
  const lost = losses.map(({ amount }) => amount.negated());
  const value = [...own, ...joint, ...lost].reduce((sum, yuan) => sum.plus(yuan), ZERO);
  return { value, taken, losses };
}
