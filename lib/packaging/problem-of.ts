import { type Decimal, ONE, toFen, ZERO } from '@/lib/finance/decimal';
import { loanTerms } from '@/lib/finance/loan-terms';
import { loanYears } from '@/lib/finance/loan-years';
import { input, type Valuation } from '@/lib/finance/valuation';
import { grantedSupport } from './granted-support';
import { jointTax, likelyBase, losesByGrants } from './joint-tax';
import { likelyAmount, likelyValue, type PackageItem, purposesOf } from './package-item';
import type { Group, Loss, PackageProblem, Pool, Share } from './package-problem';
import { type PairRule, pairRule, pairRules } from './pair-rules';
import type { Relation } from './relation';

/** What a reader has switched in or out. */
export interface Toggles {
  readonly in: readonly string[];
  readonly out: readonly string[];
}

export const NO_TOGGLES: Toggles = { in: [], out: [] };

export const TAX_GROUP = 'income_tax';
export const INTEREST_POOL = 'loan_interest';
export const COST_POOL = 'project_cost';

const toShare =
  (purposes: Parameters<typeof likelyAmount>[1]) =>
  (item: PackageItem): Share => ({
    id: item.id,
    amount: toFen(likelyAmount(item, purposes)).toNumber(),
  });

function withPurpose(items: readonly PackageItem[], purpose: 'loan_interest' | 'project_cost') {
  return items.filter((item) => purposesOf(item).has(purpose));
}

/** What public money may pay of the project beside what is granted already; undefined where unknown. */
function roomForGrants(valuation: Valuation, share: number): number | undefined {
  const investment = input(valuation, 'project.investment').estimate?.likely;
  if (!investment?.isFinite()) return undefined;
  const granted = grantedSupport(valuation.facts);
  return Math.max(0, investment.times(share).minus(granted).toNumber());
}

/** Subsidies never exceed the interest paid; public money never exceeds what the project costs. */
function generalPools(items: readonly PackageItem[], valuation: Valuation): readonly Pool[] {
  const interest = loanYears(loanTerms(valuation)).reduce(
    (sum, year) => sum.plus(year.interest),
    ZERO,
  );
  const room = roomForGrants(valuation, 1);
  const pool = (key: string, limit: number, purpose: 'loan_interest' | 'project_cost'): Pool => ({
    key,
    limit,
    members: withPurpose(items, purpose).map(toShare([purpose])),
  });
  return [
    ...(interest.isZero() ? [] : [pool(INTEREST_POOL, interest.toNumber(), 'loan_interest')]),
    ...(room === undefined ? [] : [pool(COST_POOL, room, 'project_cost')]),
  ];
}

const MONEY = ['project_cost', 'loan_interest', 'guarantee_fee', 'premium', 'title'] as const;

function saidPools(items: readonly PackageItem[], valuation: Valuation): readonly Pool[] {
  return items.flatMap(({ id, relations }) =>
    relations.flatMap((relation, index): readonly Pool[] => {
      const key = `${id}/${index}`;
      if (relation.kind === 'joint_cap') {
        const members = items
          .filter((item) => item.id === id || relation.with.includes(item.id))
          .map(toShare(MONEY))
          .filter(({ amount }) => amount > 0);
        return [{ key, limit: relation.capCny, onlyWith: id, members }];
      }
      if (relation.kind !== 'public_share') return [];
      const limit = roomForGrants(valuation, relation.share);
      if (limit === undefined) return [];
      return [
        {
          key,
          limit,
          onlyWith: id,
          members: withPurpose(items, 'project_cost').map(toShare(['project_cost'])),
        },
      ];
    }),
  );
}

/**
 * At most so much of a pool can be taken at once: of members that all exclude each other only the
 * dearest counts.
 */
function mostTogether({ members }: Pool, isApart: (a: string, b: string) => boolean): number {
  const cliques: Share[][] = [];
  for (const member of [...members].sort((a, b) => b.amount - a.amount)) {
    const clique = cliques.find((each) => each.every(({ id }) => isApart(id, member.id)));
    if (clique) clique.push(member);
    else cliques.push([member]);
  }
  return cliques.reduce((sum, [dearest]) => sum + (dearest?.amount ?? 0), 0);
}

/** Grants that share no limit: what each takes off a base is known as soon as it is chosen. */
function wholeGrants(items: readonly PackageItem[], pools: readonly Pool[]) {
  const pooled = new Set(pools.flatMap(({ members }) => members.map(({ id }) => id)));
  return withPurpose(items, 'project_cost').filter(({ id }) => !pooled.has(id));
}

/**
 * Income-tax measures are worth what they save together, and where grants take something off a
 * base, what they save together with the grants.
 */
function taxGroup(
  items: readonly PackageItem[],
  grants: readonly PackageItem[],
  valuation: Valuation,
): readonly Group[] {
  const measures = items.filter((item) => purposesOf(item).has('income_tax'));
  if (measures.length === 0) return [];
  const members = measures.some(losesByGrants) ? [...measures, ...grants] : measures;
  const byId = new Map(members.map((item) => [item.id, item]));
  return [{ key: TAX_GROUP, members: [...byId.keys()], worth: jointWorth(byId, valuation) }];
}

function jointWorth(byId: ReadonlyMap<string, PackageItem>, valuation: Valuation): Group['worth'] {
  const kept = new Map<string, Decimal>();
  return (ids) => {
    const items = ids.flatMap((id) => byId.get(id) ?? []);
    const measures = items.filter((item) => purposesOf(item).has('income_tax'));
    const grants = items.filter((item) => !measures.includes(item));
    const counted = measures.some(losesByGrants) ? items : measures;
    const key = counted.map(({ id }) => id).join();
    const saved =
      kept.get(key) ??
      jointTax(
        counted.map((item) => ({ item, taken: ONE })),
        valuation,
      ).presentValues.reduce((sum, { estimate }) => sum.plus(estimate?.likely ?? 0), ZERO);
    kept.set(key, saved);
    return toFen(
      grants.reduce((sum, item) => sum.plus(toFen(likelyValue(item) ?? ZERO)), saved),
    ).toNumber();
  };
}

/**
 * Grants that share a limit may be cut, so that what they take off a base is only known with the
 * cut: each yuan costs what a yuan of base brings, which is never less than it does.
 */
function grantLosses(
  items: readonly PackageItem[],
  grants: readonly PackageItem[],
): readonly Loss[] {
  return items.flatMap((item): readonly Loss[] => {
    const value = likelyValue(item);
    const base = likelyBase(item);
    const by = grants.filter(({ id }) => id !== item.id).map(toShare(['project_cost']));
    if (!losesByGrants(item) || !value || !base || by.length === 0) return [];
    return [{ id: item.id, perYuan: value.div(base).toNumber(), most: value.toNumber(), by }];
  });
}

export interface PackageSetting {
  readonly problem: PackageProblem;
  /** Items with a number, which the programme weighs. */
  readonly weighed: readonly PackageItem[];
  readonly rules: readonly PairRule[];
}

/** Items that can be had at all: what each requires can be had before it and beside it. */
function attainable(items: readonly PackageItem[]): readonly PackageItem[] {
  const isMet = (item: PackageItem, relation: Relation, held: readonly PackageItem[]) =>
    relation.kind !== 'requires' ||
    held.some((other) => relation.anyOf.includes(other.id) && !pairRule(item, other));
  let held: readonly PackageItem[] = [];
  for (;;) {
    const more = items.filter((item) =>
      item.relations.every((relation) => isMet(item, relation, held)),
    );
    if (more.length === held.length) return more;
    held = more;
  }
}

/** What was switched, of what is weighed; what is out is not in. */
function forcedOf(toggles: Toggles, isWeighed: (id: string) => boolean): PackageProblem['forced'] {
  const out = new Set(toggles.out.filter(isWeighed));
  const inside = new Set(toggles.in.filter((id) => isWeighed(id) && !out.has(id)));
  return { in: [...inside], out: [...out] };
}

/** The items a package may be made of, as a problem to be solved exactly. */
export function problemOf(
  items: readonly PackageItem[],
  valuation: Valuation,
  toggles: Toggles,
): PackageSetting {
  const valued = items.filter((item) => !likelyValue(item)?.isNegative() && likelyValue(item));
  const weighed = attainable(valued);
  const ids = new Set(weighed.map(({ id }) => id));
  const isWeighed = (id: string) => ids.has(id);
  const rules = pairRules(weighed);
  const apart = new Set(rules.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const pools = [...generalPools(weighed, valuation), ...saidPools(weighed, valuation)].filter(
    (pool) => mostTogether(pool, (a, b) => apart.has(`${a} ${b}`)) > pool.limit,
  );
  const whole = wholeGrants(weighed, pools);
  const pooled = withPurpose(weighed, 'project_cost').filter((item) => !whole.includes(item));
  return {
    weighed,
    rules,
    problem: {
      candidates: weighed.map((item) => ({
        id: item.id,
        value: toFen(likelyValue(item) ?? ZERO).toNumber(),
      })),
      exclusions: rules.map(({ a, b }) => ({ a, b })),
      requirements: weighed.flatMap(({ id, relations }) =>
        relations.flatMap((relation) =>
          relation.kind === 'requires' ? [{ id, anyOf: relation.anyOf.filter(isWeighed) }] : [],
        ),
      ),
      pools,
      groups: taxGroup(weighed, whole, valuation),
      losses: grantLosses(weighed, pooled),
      forced: forcedOf(toggles, isWeighed),
    },
  };
}
