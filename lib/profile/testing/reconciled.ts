import type { Answers } from '../answers';
import { factsOf } from '../facts';
import type { Known } from '../known';
import { knownOf } from '../known-of';
import { attribute } from '../registry';
import { DERIVED_KEYS, withoutContradictions } from './arbitrary-answers';

function agrees(own: Known, computed: Known): boolean {
  if (own.kind === 'number' && computed.kind === 'number') {
    return own.interval.min >= computed.interval.min && own.interval.max <= computed.interval.max;
  }
  if (own.kind === 'enum' && computed.kind === 'enum') {
    return own.candidates.every((code) => computed.candidates.includes(code));
  }
  return own.kind === 'boolean' && computed.kind === 'boolean' && own.value === computed.value;
}

/** The answers without those that contradict the others, or what follows from them. */
export function reconciled(answers: Answers, asOf: string): Answers {
  const kept: Record<string, unknown> = withoutContradictions(answers);
  for (const key of DERIVED_KEYS) {
    const own = answers[key];
    const found = factsOf(kept as Answers, asOf).derived.find((each) => each.attribute === key);
    if (own === undefined || !found) continue;
    if (!agrees(knownOf(attribute(key), own), found.computed)) delete kept[key];
  }
  return kept as Answers;
}
