import { Decimal, ZERO } from '@/lib/finance/decimal';
import { type Breach, breachesOf } from './breaches-of';
import { holdingPools } from './holding-pools';
import type { Binding } from './package-outcome';
import type { Pool } from './package-problem';
import type { PreparedProblem } from './prepared-problem';
import type { Scored } from './scored';
import { worthOfSet } from './worth-of-set';

const HALF_A_FEN = new Decimal('0.005');
const DIGITS = 6;

interface Place {
  readonly prepared: PreparedProblem;
  readonly best: Scored;
}

function valueWith({ prepared }: Place, chosen: ReadonlySet<string>): Decimal {
  return worthOfSet(prepared, chosen).value;
}

function groupOf({ prepared }: Place, id: string): ReadonlySet<string> {
  const found = prepared.groups.find(({ group }) => group.members.includes(id));
  return new Set(found?.group.members);
}

/** What adding `id` would bring; within its group the members that exclude it are left aside. */
function gainOf(place: Place, id: string, rivals: readonly string[]): Decimal {
  const group = groupOf(place, id);
  const aside = rivals.filter((rival) => group.has(rival));
  const { chosen, worth } = place.best;
  if (aside.length === 0) {
    return valueWith(place, new Set([...chosen, id])).minus(worth.value);
  }
  const rest = [...chosen].filter((other) => !aside.includes(other));
  const without = valueWith(place, new Set(rest));
  return valueWith(place, new Set([...rest, id])).minus(without);
}

function bindingOf(place: Place, id: string, breach: Breach): Binding[] {
  if (breach.kind === 'exclusion') {
    const chosen = breach.a === id ? breach.b : breach.a;
    return [{ kind: 'exclusion', chosen, leftOut: id }];
  }
  if (breach.kind !== 'requirement') return [];
  return [{ ...breach, chosen: place.best.chosen.has(breach.id) }];
}

/** Rules of one kind that alone keep out an instrument that would be worth adding. */
function keptOut(place: Place, id: string): Binding[] {
  const breaches = breachesOf(place.prepared, new Set([...place.best.chosen, id]));
  const [first] = breaches;
  if (!first || breaches.some(({ kind }) => kind !== first.kind)) return [];
  const rules = breaches.flatMap((breach) => bindingOf(place, id, breach));
  if (rules.length === 0) return [];
  const rivals = rules.flatMap((rule) => (rule.kind === 'exclusion' ? [rule.chosen] : []));
  const gain = gainOf(place, id, rivals);
  return gain.greaterThan(HALF_A_FEN) ? rules : [];
}

/** Requirements that alone keep in an instrument that would be worth leaving out. */
function keptIn(place: Place, id: string): Binding[] {
  const without = new Set([...place.best.chosen].filter((other) => other !== id));
  const breaches = breachesOf(place.prepared, without);
  if (breaches.length === 0 || breaches.some(({ kind }) => kind !== 'requirement')) return [];
  const gain = valueWith(place, without).minus(place.best.worth.value);
  if (gain.lessThanOrEqualTo(HALF_A_FEN)) return [];
  return breaches.flatMap((breach) => bindingOf(place, id, breach));
}

function usedUp({ best }: Place, { limit, members }: Pool): boolean {
  const money = members.reduce(
    (sum, { id, amount }) => sum.plus((best.worth.taken.get(id) ?? ZERO).times(amount)),
    ZERO,
  );
  return money.plus(HALF_A_FEN).greaterThanOrEqualTo(limit);
}

/** The value of one more yuan of a limit, with the chosen set and at most one member more. */
function poolBinding(place: Place, pool: Pool): Binding[] {
  if (!usedUp(place, pool)) return [];
  const { prepared, best } = place;
  const pools = prepared.problem.pools.map((other) =>
    other.key === pool.key ? { ...other, limit: other.limit + 1 } : other,
  );
  const wider = { ...prepared, problem: { ...prepared.problem, pools } };
  const sets = [
    best.chosen,
    ...pool.members
      .filter(({ id, amount }) => amount > 0 && !best.chosen.has(id))
      .map(({ id }) => new Set([...best.chosen, id]))
      .filter((chosen) => breachesOf(prepared, chosen).length === 0),
  ];
  let perYuan = ZERO;
  for (const chosen of sets) {
    const { value } = worthOfSet(wider, chosen);
    perYuan = Decimal.max(perYuan, value.minus(best.worth.value));
  }
  const rounded = perYuan.toDecimalPlaces(DIGITS);
  return rounded.isZero() ? [] : [{ kind: 'pool', key: pool.key, perYuan: rounded.toNumber() }];
}

/** The limits and rules without which the best package would be worth more. */
export function bindingLimits(prepared: PreparedProblem, best: Scored): Binding[] {
  const place: Place = { prepared, best };
  const binding: Binding[] = [];
  const pools = holdingPools(prepared.problem.pools, best.chosen);
  for (const pool of pools) binding.push(...poolBinding(place, pool));
  for (const id of prepared.ids) {
    binding.push(...(best.chosen.has(id) ? keptIn : keptOut)(place, id));
  }
  return binding;
}
