import { Decimal, ONE, ZERO } from '@/lib/finance/decimal';
import type { Pool } from './package-problem';
import { smallSimplex } from './small-simplex';

/** The fraction, 0 to 1, that is taken of each chosen instrument. */
export type Taken = ReadonlyMap<string, Decimal>;

/** Yuan that the full amount of each instrument brings; may be negative. */
export type Gains = ReadonlyMap<string, Decimal>;

/** One limit: the most valuable yuan first, until it is used up. */
function fill({ limit, members }: Pool, gains: Gains): [string, Decimal][] {
  const perYuan = ({ id, amount }: Pool['members'][number]) => (gains.get(id) ?? ZERO).div(amount);
  let left = new Decimal(limit);
  return [...members]
    .sort((a, b) => perYuan(b).comparedTo(perYuan(a)) || (a.id < b.id ? -1 : 1))
    .map(({ id, amount }) => {
      const money = Decimal.min(left, amount);
      left = left.minus(money);
      return [id, money.div(amount)];
    });
}

/** Limits that overlap: a small linear programme. */
function shareOut(pools: readonly Pool[], gains: Gains): [string, Decimal][] {
  const ids = [...new Set(pools.flatMap(({ members }) => members.map(({ id }) => id)))].sort();
  const limits = pools.map(({ limit, members }) => ({
    weights: ids.map((id) => new Decimal(members.find((m) => m.id === id)?.amount ?? 0)),
    limit: new Decimal(limit),
  }));
  const wholes = ids.map((_, at) => ({
    weights: ids.map((_, index) => (index === at ? ONE : ZERO)),
    limit: ONE,
  }));
  const fractions = smallSimplex({
    gains: ids.map((id) => gains.get(id) ?? ZERO),
    rows: [...limits, ...wholes],
  });
  return ids.map((id, at) => [id, Decimal.min(ONE, fractions[at] ?? ZERO)]);
}

/**
 * The fractions that bring most within the limits, exactly. What costs more than it brings is not
 * taken; what no limit holds is taken in full.
 */
export function shareLimits(pools: readonly Pool[], gains: Gains): Taken {
  const wanted = (id: string) => gains.get(id)?.greaterThanOrEqualTo(0) ?? false;
  const felt = pools.map((pool) => ({
    ...pool,
    members: pool.members.filter(({ id, amount }) => amount > 0 && wanted(id)),
  }));
  const ids = felt.flatMap(({ members }) => members.map(({ id }) => id));
  const apart = new Set(ids).size === ids.length;
  return new Map([
    ...[...gains].map(([id, gain]): [string, Decimal] => [id, gain.isNegative() ? ZERO : ONE]),
    ...(apart ? felt.flatMap((pool) => fill(pool, gains)) : shareOut(felt, gains)),
  ]);
}
