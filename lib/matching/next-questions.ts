import { isPoint } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { type AttributeKey, attribute, isAttributeKey } from '@/lib/profile/registry';
import type { InstrumentMatch } from './match-instrument';

export interface NextQuestion {
  /** What to ask; several where a derived value needs them together. */
  readonly attributes: readonly AttributeKey[];
  /** Undecided instruments that any full answer settles. */
  readonly settles: number;
  /** Undecided instruments that wait for this answer among others. */
  readonly concerns: number;
}

function isExact(key: AttributeKey, facts: Facts): boolean {
  const known = facts.get(key);
  if (!known) return false;
  if (known.kind === 'number') return isPoint(known.interval);
  return known.kind !== 'enum' || known.candidates.length === 1;
}

/** Values that a firm reads off its books rather than knows: ask for what they follow from. */
const BY_INPUTS: ReadonlySet<AttributeKey> = new Set(['sizeClass']);

/** The attributes a firm can be asked for: inputs in place of a value that is only derived. */
function askedFor(key: AttributeKey, facts: Facts): readonly AttributeKey[] {
  const entry = attribute(key);
  if (entry.step !== null && !BY_INPUTS.has(key)) return [key];
  return (entry.derivedFrom ?? [])
    .filter(isAttributeKey)
    .filter((input) => !isExact(input, facts))
    .flatMap((input) => askedFor(input, facts));
}

/**
 * Which answers would settle most, best first. An instrument counts as settled where the question
 * covers all that is missing for it. Questions that can change nothing are not among them.
 */
export function nextQuestions(
  undecided: readonly InstrumentMatch[],
  facts: Facts,
): readonly NextQuestion[] {
  const questions = new Map<
    string,
    { attributes: readonly AttributeKey[]; settles: number; concerns: number; worth: number }
  >();
  for (const { missing } of undecided) {
    for (const key of missing) {
      const attributes = askedFor(key, facts);
      if (attributes.length === 0) continue;
      const id = attributes.join('+');
      const question = questions.get(id) ?? { attributes, settles: 0, concerns: 0, worth: 0 };
      question.concerns += 1;
      question.settles += missing.length === 1 ? 1 : 0;
      question.worth += 1 / missing.length;
      questions.set(id, question);
    }
  }
  return [...questions.values()]
    .sort(
      (a, b) =>
        b.settles - a.settles ||
        b.worth - a.worth ||
        a.attributes.join().localeCompare(b.attributes.join()),
    )
    .map(({ attributes, settles, concerns }) => ({ attributes, settles, concerns }));
}
