import type { Pool } from './package-problem';

/** The limits that hold in a package of these instruments. */
export function holdingPools(pools: readonly Pool[], chosen: ReadonlySet<string>): Pool[] {
  return pools.filter(({ onlyWith }) => onlyWith === undefined || chosen.has(onlyWith));
}
