import type { Loss, PackageProblem, Pool } from '../package-problem';

/** The limits' members that are chosen, with what one of them brings in full. */
interface Fractions {
  readonly pools: readonly Pool[];
  readonly worth: ReadonlyMap<string, number>;
}

function disjoint(pools: readonly Pool[]): boolean {
  const ids = pools.flatMap(({ members }) => members.map(({ id }) => id));
  return new Set(ids).size === ids.length;
}

function greedy({ pools, worth }: Fractions): number {
  let total = 0;
  for (const { limit, members } of pools) {
    const good = members.filter(({ id }) => (worth.get(id) ?? 0) > 0);
    const free = good.filter(({ amount }) => amount === 0);
    total += free.reduce((sum, { id }) => sum + (worth.get(id) ?? 0), 0);
    const paid = good
      .filter(({ amount }) => amount > 0)
      .map(({ id, amount }) => ({ amount, perYuan: (worth.get(id) ?? 0) / amount }))
      .sort((a, b) => b.perYuan - a.perYuan);
    let left = limit;
    for (const { amount, perYuan } of paid) {
      const money = Math.min(left, amount);
      left -= money;
      total += money * perYuan;
    }
  }
  return total;
}

/** What the members not decided must take so that the given limits are just used up (Cramer). */
function solved(
  open: readonly string[],
  tight: readonly Pool[],
  taken: ReadonlyMap<string, number>,
): number[] | undefined {
  const left = tight.map(({ limit, members }) =>
    members.reduce((sum, { id, amount }) => sum - (taken.get(id) ?? 0) * amount, limit),
  );
  const weight = (row: number, id: string | undefined) =>
    tight[row]?.members.find((member) => member.id === id)?.amount ?? 0;
  const [first, second] = open;
  if (second === undefined) return [(left[0] ?? 0) / weight(0, first)];
  const [a, b, c, d] = [weight(0, first), weight(0, second), weight(1, first), weight(1, second)];
  const [p = 0, q = 0] = left;
  const size = a * d - b * c;
  return size === 0 ? undefined : [(p * d - b * q) / size, (a * q - p * c) / size];
}

/**
 * At a vertex at most as many members as there are limits are taken in part, and so many limits are
 * used up: every such vertex is tried. For at most two limits.
 */
function everyVertex({ pools, worth }: Fractions): number {
  if (pools.length > 2) throw new Error('made for two limits');
  const ids = [...worth.keys()];
  let best = 0;
  const weigh = (taken: ReadonlyMap<string, number>) => {
    const within = pools.every(
      ({ limit, members }) =>
        members.reduce((sum, { id, amount }) => sum + (taken.get(id) ?? 0) * amount, 0) <=
        limit * (1 + 1e-12),
    );
    const fractions = [...taken.values()].every((part) => part >= 0 && part <= 1 + 1e-12);
    if (!within || !fractions) return;
    best = Math.max(
      best,
      ids.reduce((sum, id) => sum + (taken.get(id) ?? 0) * (worth.get(id) ?? 0), 0),
    );
  };
  for (let way = 0; way < 3 ** ids.length; way += 1) {
    const states = ids.map((_, at) => Math.floor(way / 3 ** at) % 3);
    const open = ids.filter((_, at) => states[at] === 2);
    const whole = new Map(ids.map((id, at): [string, number] => [id, states[at] === 1 ? 1 : 0]));
    if (open.length === 0) weigh(whole);
    const choices =
      open.length === 1 ? pools.map((pool) => [pool]) : open.length === 2 ? [pools] : [];
    for (const tight of choices) {
      const parts = tight.length === open.length ? solved(open, tight, whole) : undefined;
      if (parts)
        weigh(new Map([...whole, ...open.map((id, at): [string, number] => [id, parts[at] ?? 0])]));
    }
  }
  return best;
}

function withLosses(
  problem: PackageProblem,
  chosen: ReadonlySet<string>,
  plain: readonly Loss[],
): number {
  const pools = problem.pools.map(({ key, limit, members, onlyWith }) => ({
    key,
    limit: onlyWith === undefined || chosen.has(onlyWith) ? limit : Number.MAX_SAFE_INTEGER,
    members: members.filter(({ id }) => chosen.has(id)),
  }));
  const pooled = new Set(pools.flatMap(({ members }) => members.map(({ id }) => id)));
  const worth = new Map(
    problem.candidates.filter(({ id }) => pooled.has(id)).map(({ id, value }) => [id, value]),
  );
  let certain = 0;
  for (const { perYuan, by } of plain) {
    for (const { id, amount } of by) {
      if (pooled.has(id)) worth.set(id, (worth.get(id) ?? 0) - perYuan * amount);
      else if (chosen.has(id)) certain += perYuan * amount;
    }
  }
  const fractions = { pools, worth };
  const rest = pooled.size === 0 ? 0 : disjoint(pools) ? greedy(fractions) : everyVertex(fractions);
  return rest - certain;
}

/**
 * What the pool members among `chosen` bring at best, less all losses. A loss is the smaller of two
 * amounts, so the best is the best over all ways to count each loss at one of the two.
 */
export function bestFractions(problem: PackageProblem, chosen: ReadonlySet<string>): number {
  const losses = problem.losses.filter(({ id }) => chosen.has(id));
  let best = Number.NEGATIVE_INFINITY;
  for (let way = 0; way < 2 ** losses.length; way += 1) {
    const plain = losses.filter((_, index) => ((way >> index) & 1) === 0);
    const capped = losses.filter((_, index) => ((way >> index) & 1) === 1);
    const caps = capped.reduce((sum, { most }) => sum + most, 0);
    best = Math.max(best, withLosses(problem, chosen, plain) - caps);
  }
  return best;
}
