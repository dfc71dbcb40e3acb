/**
 * The four outcomes, worst first. A group of all takes its worst member, a group of any its best:
 * Kleene's three-valued logic, where `judgement` is an unknown that a favourable decision alone
 * would turn into met.
 */
export const OUTCOMES = ['unmet', 'unknown', 'judgement', 'met'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const RANK: Readonly<Record<Outcome, number>> = { unmet: 0, unknown: 1, judgement: 2, met: 3 };

export function worst(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce<Outcome>((a, b) => (RANK[b] < RANK[a] ? b : a), 'met');
}

export function best(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce<Outcome>((a, b) => (RANK[b] > RANK[a] ? b : a), 'unmet');
}

export function opposite(outcome: Outcome): Outcome {
  if (outcome === 'met') return 'unmet';
  return outcome === 'unmet' ? 'met' : outcome;
}
