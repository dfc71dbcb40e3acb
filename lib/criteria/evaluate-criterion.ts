import type { Interval } from '@/lib/profile/interval';
import type { Facts, Known } from '@/lib/profile/known';
import { canBeWithin as regionCanBeWithin, regionWithin } from '@/lib/taxonomy/region';
import { canBeWithin as sectorCanBeWithin, sectorWithin } from '@/lib/taxonomy/sector';
import type { AttributeCriterion } from './condition';
import type { Outcome } from './outcome';

type Decided = Exclude<Outcome, 'judgement'>;

const decided = (met: boolean): Decided => (met ? 'met' : 'unmet');

function evaluateWithin(
  code: string,
  targets: readonly string[],
  within: (code: string, ancestor: string) => boolean,
  canBe: (coarse: string, target: string) => boolean,
): Decided {
  if (targets.some((target) => within(code, target))) return 'met';
  return targets.some((target) => canBe(code, target)) ? 'unknown' : 'unmet';
}

function evaluateInterval(interval: Interval, low: number, high: number): Decided {
  if (interval.min >= low && interval.max <= high) return 'met';
  return interval.max < low || interval.min > high ? 'unmet' : 'unknown';
}

function bounds<T>({ op, value }: AttributeCriterion, lowest: T, highest: T): readonly [T, T] {
  if (op === 'between') {
    const { min, max } = value as { min: T; max: T };
    return [min, max];
  }
  return op === 'atLeast' ? [value as T, highest] : [lowest, value as T];
}

function evaluateCandidates(candidates: readonly string[], allowed: readonly string[]): Decided {
  const inside = candidates.filter((code) => allowed.includes(code)).length;
  if (inside === candidates.length) return 'met';
  return inside === 0 ? 'unmet' : 'unknown';
}

function evaluateKnown(criterion: AttributeCriterion, known: Known): Decided {
  const codes = criterion.value as readonly string[];
  switch (known.kind) {
    case 'sector':
      return evaluateWithin(known.code, codes, sectorWithin, sectorCanBeWithin);
    case 'region':
      return evaluateWithin(known.code, codes, regionWithin, regionCanBeWithin);
    case 'enum':
      return evaluateCandidates(known.candidates, codes);
    case 'set': {
      const has = (code: string) => known.members.includes(code);
      return decided(criterion.op === 'includesAll' ? codes.every(has) : codes.some(has));
    }
    case 'number':
      return evaluateInterval(known.interval, ...bounds<number>(criterion, -Infinity, Infinity));
    case 'date': {
      const [from, to] = bounds<string>(criterion, '', '9999-12-31');
      return decided(known.day >= from && known.day <= to);
    }
    case 'boolean':
      return decided(known.value === criterion.value);
    case 'list':
      return decided(known.items.length > 0 === criterion.value);
  }
}

/** Whatever can say what is known of an attribute. */
export type FactSource = Pick<Facts, 'get'>;

/** Outcome of one criterion; an attribute that is not in the facts is unknown, never a fail. */
export function evaluateCriterion(criterion: AttributeCriterion, facts: FactSource): Decided {
  const known = facts.get(criterion.attribute);
  return known ? evaluateKnown(criterion, known) : 'unknown';
}
