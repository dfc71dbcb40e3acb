import type { PackageProblem } from '../package-problem';
import { bestFractions } from './best-fractions';

/** A subset as bits: bit i is the i-th id in sorted order. */
interface Subset {
  readonly bits: number;
  readonly count: number;
  readonly value: number;
  readonly score: number;
}

export interface BruteAnswer {
  readonly mostValue: number;
  /** Of the sets with the largest score the one with the lowest ids. */
  readonly chosen: readonly string[];
  /** The smallest number of instruments of all sets that are worth no less than the chosen one. */
  readonly fewest: number;
  readonly runnerUp: number | null;
}

/** Yuan that all instruments together count against a set: less than half a fen. */
const ALL_HANDICAPS = 0.004;

const has = (bits: number, index: number) => ((bits >> index) & 1) === 1;

function counted(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

class Brute {
  readonly ids: readonly string[];
  private readonly index: ReadonlyMap<string, number>;
  private readonly values: ReadonlyMap<string, number>;
  private readonly grouped: ReadonlySet<string>;
  private readonly shared = new Map<number, number>();
  private readonly sharing: number;

  constructor(private readonly problem: PackageProblem) {
    this.ids = problem.candidates.map(({ id }) => id).sort();
    this.index = new Map(this.ids.map((id, index) => [id, index]));
    this.values = new Map(problem.candidates.map(({ id, value }) => [id, value]));
    this.grouped = new Set(problem.groups.flatMap(({ members }) => members));
    this.sharing = this.bitsOf([
      ...problem.pools.flatMap(({ members, onlyWith }) => [
        ...members.map(({ id }) => id),
        ...(onlyWith === undefined ? [] : [onlyWith]),
      ]),
      ...problem.losses.flatMap(({ id, by }) => [id, ...by.map((share) => share.id)]),
    ]);
  }

  bitsOf(ids: Iterable<string>): number {
    let bits = 0;
    for (const id of ids) bits |= 1 << (this.index.get(id) ?? 0);
    return bits;
  }

  idsOf(bits: number): string[] {
    return this.ids.filter((_, index) => has(bits, index));
  }

  isLawful(bits: number): boolean {
    const { exclusions, requirements, forced } = this.problem;
    const chosen = (id: string) => has(bits, this.index.get(id) ?? 0);
    return (
      !exclusions.some(({ a, b }) => chosen(a) && chosen(b)) &&
      !requirements.some(({ id, anyOf }) => chosen(id) && !anyOf.some(chosen)) &&
      forced.in.every(chosen) &&
      !forced.out.some(chosen)
    );
  }

  private sharedWorth(bits: number): number {
    const key = bits & this.sharing;
    const known = this.shared.get(key);
    if (known !== undefined) return known;
    const fresh = bestFractions(this.problem, new Set(this.idsOf(key)));
    this.shared.set(key, fresh);
    return fresh;
  }

  valueOf(bits: number): number {
    const pooled = this.problem.pools.flatMap(({ members }) => members.map(({ id }) => id));
    const chosen = this.idsOf(bits);
    const own = chosen
      .filter((id) => !this.grouped.has(id) && !pooled.includes(id))
      .reduce((sum, id) => sum + (this.values.get(id) ?? 0), 0);
    const joint = this.problem.groups.reduce((sum, { members, worth }) => {
      const part = chosen.filter((id) => members.includes(id));
      return part.length === 0 ? sum : sum + worth(part);
    }, 0);
    return own + joint + this.sharedWorth(bits);
  }

  private roomLeft(best: number, bits: number, id: string): boolean {
    const value = this.values.get(id) ?? 0;
    return this.problem.pools.every(({ limit, members, onlyWith }) => {
      if (onlyWith !== undefined && !has(bits, this.index.get(onlyWith) ?? 0)) return true;
      const own = members.find((member) => member.id === id)?.amount ?? 0;
      if (own === 0) return true;
      const before = members.filter((member) => {
        const at = this.index.get(member.id) ?? 0;
        if (member.id === id || member.amount === 0 || !has(bits, at)) return false;
        const order = (this.values.get(member.id) ?? 0) * own - value * member.amount;
        if (Math.abs(order) > 1e-6 * value * own) return order > 0;
        return has(best, at) || member.id < id;
      });
      return before.reduce((sum, { amount }) => sum + amount, 0) + 1 <= limit;
    });
  }

  /** It brings something, and more than it loses or costs the others. */
  private outsiderPays(bits: number, id: string): boolean {
    const chosen = new Set(this.idsOf(bits));
    let left = this.values.get(id) ?? 0;
    for (const loss of this.problem.losses.filter((one) => chosen.has(one.id))) {
      for (const { id: cause, amount } of loss.by.filter((one) => chosen.has(one.id))) {
        if (loss.id !== id && cause !== id) continue;
        left -= Math.min(loss.perYuan * amount, loss.most);
      }
    }
    return left >= 0.01 - 1e-9;
  }

  /** Whether it uses an instrument outside `best`; written apart from `isAlternative`. */
  isOtherRoad(best: number, bits: number): boolean {
    const outside = this.idsOf(bits & ~best);
    const single = outside.filter((id) => !this.grouped.has(id));
    if (single.some((id) => this.outsiderPays(bits, id) && this.roomLeft(best, bits, id))) {
      return true;
    }
    return this.problem.groups.some(({ members, worth }) => {
      const part = this.idsOf(bits & this.bitsOf(members));
      const rest = this.idsOf(bits & best & this.bitsOf(members));
      if (part.length === rest.length) return false;
      if (rest.length === 0) return worth(part) > 0.005;
      return !this.isAllowedPart(members, rest) || worth(part) > worth(rest) + 0.005;
    });
  }

  private isAllowedPart(members: readonly string[], part: readonly string[]): boolean {
    const { exclusions, requirements, forced } = this.problem;
    return (
      !exclusions.some(({ a, b }) => part.includes(a) && part.includes(b)) &&
      !requirements.some(
        ({ id, anyOf }) =>
          part.includes(id) &&
          !anyOf.some((other) => !members.includes(other) || part.includes(other)),
      ) &&
      forced.in.every((id) => !members.includes(id) || part.includes(id))
    );
  }

  /** At the first id in which two sets differ, the one that holds it comes first. */
  comesFirst(a: number, b: number): boolean {
    const differing = a ^ b;
    const lowest = differing & -differing;
    return (a & lowest) !== 0;
  }
}

/** Every subset tried; undefined where none is lawful. For problems of up to some 14 candidates. */
export function bruteForce(problem: PackageProblem): BruteAnswer | undefined {
  const brute = new Brute(problem);
  const handicap = ALL_HANDICAPS / brute.ids.length;
  const lawful: Subset[] = [];
  for (let bits = 0; bits < 2 ** brute.ids.length; bits += 1) {
    if (!brute.isLawful(bits)) continue;
    const [count, value] = [counted(bits), brute.valueOf(bits)];
    lawful.push({ bits, count, value, score: value - handicap * count });
  }
  if (lawful.length === 0) return undefined;
  const mostValue = Math.max(...lawful.map(({ value }) => value));
  const mostScore = Math.max(...lawful.map(({ score }) => score));
  const best = lawful
    .filter(({ score }) => score >= mostScore - handicap / 4)
    .reduce((first, other) => (brute.comesFirst(other.bits, first.bits) ? other : first));
  const others = lawful.filter(({ bits }) => brute.isOtherRoad(best.bits, bits));
  return {
    mostValue,
    chosen: brute.idsOf(best.bits),
    fewest: Math.min(
      ...lawful.filter(({ value }) => value > best.value - 1e-6).map(({ count }) => count),
    ),
    runnerUp: others.length > 0 ? Math.max(...others.map(({ value }) => value)) : null,
  };
}
