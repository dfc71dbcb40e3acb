import type { Facts } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';

/** Unknown is never a pass and never a fail. */
export type StageOutcome = 'met' | 'unmet' | 'unknown';

/** A predicate over what is known, and the attributes that settle it. */
export interface Check {
  readonly attributes: readonly AttributeKey[];
  readonly outcome: (facts: Facts, asOf: string) => StageOutcome;
}

const decided = (yes: boolean): StageOutcome => (yes ? 'met' : 'unmet');

/** Any of the codes is in the answered set. */
export function includes(key: AttributeKey, ...codes: readonly string[]): Check {
  return {
    attributes: [key],
    outcome: (facts) => {
      const known = facts.get(key);
      if (known?.kind !== 'set') return 'unknown';
      return decided(codes.some((code) => known.members.includes(code)));
    },
  };
}

export const practice = (...codes: readonly string[]) => includes('practices', ...codes);
export const certificate = (...codes: readonly string[]) => includes('certifications', ...codes);

/** Every value that is still possible is among the codes; none is: unmet. */
export function oneOf(key: AttributeKey, ...codes: readonly string[]): Check {
  return {
    attributes: [key],
    outcome: (facts) => {
      const known = facts.get(key);
      if (known?.kind !== 'enum' || known.candidates.length === 0) return 'unknown';
      const fitting = known.candidates.filter((code) => codes.includes(code));
      if (fitting.length === known.candidates.length) return 'met';
      return fitting.length === 0 ? 'unmet' : 'unknown';
    },
  };
}

export function isTrue(key: AttributeKey): Check {
  return {
    attributes: [key],
    outcome: (facts) => {
      const known = facts.get(key);
      return known?.kind === 'boolean' ? decided(known.value) : 'unknown';
    },
  };
}

export function passed(key: AttributeKey): Check {
  return {
    attributes: [key],
    outcome: (facts, asOf) => {
      const known = facts.get(key);
      return known?.kind === 'date' ? decided(known.day <= asOf) : 'unknown';
    },
  };
}

export function aboveZero(key: AttributeKey): Check {
  return {
    attributes: [key],
    outcome: (facts) => {
      const known = facts.get(key);
      if (known?.kind !== 'number') return 'unknown';
      if (known.interval.min > 0) return 'met';
      return known.interval.max <= 0 ? 'unmet' : 'unknown';
    },
  };
}

/** A figure was given or follows, with both ends bounded. */
export function figureKnown(key: AttributeKey): Check {
  return {
    attributes: [key],
    outcome: (facts) => {
      const known = facts.get(key);
      if (known?.kind !== 'number') return 'unknown';
      return known.interval.max < Infinity && known.interval.min > -Infinity ? 'met' : 'unknown';
    },
  };
}

const attributesOf = (checks: readonly Check[]) => [
  ...new Set(checks.flatMap(({ attributes }) => attributes)),
];

export function foldAny(outcomes: readonly StageOutcome[]): StageOutcome {
  if (outcomes.includes('met')) return 'met';
  return outcomes.includes('unknown') ? 'unknown' : 'unmet';
}

export function foldAll(outcomes: readonly StageOutcome[]): StageOutcome {
  if (outcomes.includes('unmet')) return 'unmet';
  return outcomes.includes('unknown') ? 'unknown' : 'met';
}

export function anyOf(...checks: readonly Check[]): Check {
  return {
    attributes: attributesOf(checks),
    outcome: (facts, asOf) => foldAny(checks.map((check) => check.outcome(facts, asOf))),
  };
}

export function allOf(...checks: readonly Check[]): Check {
  return {
    attributes: attributesOf(checks),
    outcome: (facts, asOf) => foldAll(checks.map((check) => check.outcome(facts, asOf))),
  };
}

const OPPOSITE = { met: 'unmet', unmet: 'met', unknown: 'unknown' } as const;

export function not(check: Check): Check {
  return { ...check, outcome: (facts, asOf) => OPPOSITE[check.outcome(facts, asOf)] };
}

/** The attributes that still leave the check open, or of those answered what settled it. */
export function speakingFor(
  { attributes }: Check,
  facts: Facts,
  outcome: StageOutcome,
): readonly AttributeKey[] {
  const fitting = attributes.filter((key) => facts.has(key) === (outcome !== 'unknown'));
  return fitting.length > 0 ? fitting : attributes;
}
