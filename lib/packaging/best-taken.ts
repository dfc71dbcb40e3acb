import { Decimal, ONE, ZERO } from '@/lib/finance/decimal';
import type { Loss } from './package-problem';
import type { PreparedProblem } from './prepared-problem';
import { type Gains, shareLimits, type Taken } from './share-limits';
import { tightPools } from './tight-pools';

const moneyOf = ({ by }: Loss, taken: Taken): Decimal =>
  by.reduce((sum, { id, amount }) => sum.plus((taken.get(id) ?? ZERO).times(amount)), ZERO);

/** Yuan a loss comes to: perYuan for each yuan taken of its causes, never more than `most`. */
export function lossWith(loss: Loss, taken: Taken): Decimal {
  return Decimal.min(moneyOf(loss, taken).times(loss.perYuan), loss.most);
}

/** Losses within the set that hang on what is taken of a pool member. */
function movingLosses(
  { problem, reach }: PreparedProblem,
  chosen: ReadonlySet<string>,
): readonly Loss[] {
  return problem.losses
    .filter(({ id, perYuan, most }) => chosen.has(id) && perYuan > 0 && most > 0)
    .map((loss) => ({ ...loss, by: loss.by.filter((cause) => chosen.has(cause.id)) }))
    .filter(({ by }) => by.some(({ id, amount }) => reach.has(id) && amount > 0));
}

/** A cap may bite only where all causes in full would cost more than it. */
const mayBeCapped = (loss: Loss): boolean =>
  loss.by
    .reduce((sum, { amount }) => sum.plus(amount), ZERO)
    .times(loss.perYuan)
    .greaterThan(loss.most);

/** What each pool member brings in full, less what it costs by the losses that are not capped. */
function gainsWith(
  { reach, ownValue }: PreparedProblem,
  chosen: ReadonlySet<string>,
  uncapped: readonly Loss[],
): Gains {
  const members = [...reach.keys()].filter((id) => chosen.has(id));
  return new Map(
    members.map((id): [string, Decimal] => {
      const costs = uncapped.flatMap(({ perYuan, by }) =>
        by.filter((one) => one.id === id).map(({ amount }) => new Decimal(perYuan).times(amount)),
      );
      const value = new Decimal(ownValue.get(id) ?? 0);
      return [id, costs.reduce((left, cost) => left.minus(cost), value)];
    }),
  );
}

/**
 * What is best taken of each instrument of a set: 1, or for the members of pools what brings most.
 * A loss is the smaller of two amounts, so the best is the best over every way to count each of
 * them as the one or the other.
 */
export function bestTaken(prepared: PreparedProblem, chosen: ReadonlySet<string>): Taken {
  const pools = tightPools(prepared.problem.pools, chosen);
  const moving = movingLosses(prepared, chosen);
  const open = moving.filter(mayBeCapped);
  const whole = new Map([...chosen].map((id): [string, Decimal] => [id, ONE]));
  if (pools.length === 0 && moving.length === 0) return whole;
  let best: { readonly taken: Taken; readonly worth: Decimal } | undefined;
  for (let way = 0; way < 2 ** open.length; way += 1) {
    const capped = new Set(open.filter((_, index) => ((way >> index) & 1) === 1));
    const gains = gainsWith(
      prepared,
      chosen,
      moving.filter((loss) => !capped.has(loss)),
    );
    const taken = new Map([...whole, ...shareLimits(pools, gains)]);
    const own = [...gains.keys()].map((id) =>
      (taken.get(id) ?? ZERO).times(prepared.ownValue.get(id) ?? 0),
    );
    const lost = moving.map((loss) => lossWith(loss, taken).negated());
    const worth = [...own, ...lost].reduce((sum, yuan) => sum.plus(yuan), ZERO);
    if (!best || worth.greaterThan(best.worth)) best = { taken, worth };
  }
  return best?.taken ?? whole;
}
