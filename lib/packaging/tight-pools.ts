import { ZERO } from '@/lib/finance/decimal';
import { holdingPools } from './holding-pools';
import type { Pool } from './package-problem';

/** The other limit is as low and counts the same money, and more: it is enough to keep that one. */
function isCovered(pool: Pool, other: Pool): boolean {
  return (
    other.limit <= pool.limit &&
    pool.members.every(({ id, amount }) =>
      other.members.some((member) => member.id === id && member.amount >= amount),
    )
  );
}

/** Limits that the chosen members would pass if all were taken in full, without needless ones. */
export function tightPools(pools: readonly Pool[], chosen: ReadonlySet<string>): Pool[] {
  const tight = holdingPools(pools, chosen)
    .map(({ key, limit, members }) => ({
      key,
      limit,
      members: members.filter(({ id, amount }) => chosen.has(id) && amount > 0),
    }))
    .filter(({ limit, members }) =>
      members.reduce((sum, { amount }) => sum.plus(amount), ZERO).greaterThan(limit),
    );
  return tight.filter(
    (pool, at) =>
      !tight.some(
        (other, place) =>
          place !== at && isCovered(pool, other) && (place < at || !isCovered(other, pool)),
      ),
  );
}
