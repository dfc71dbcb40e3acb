import { isPoint } from '@/lib/profile/interval';
import type { Facts, Known } from '@/lib/profile/known';
import { type AttributeKey, attribute, isAttributeKey } from '@/lib/profile/registry';
import { region } from '@/lib/taxonomy/region';
import { sector } from '@/lib/taxonomy/sector';

/** Nothing finer could be said of it. */
function isExact(known: Known): boolean {
  switch (known.kind) {
    case 'number':
      return isPoint(known.interval);
    case 'enum':
      return known.candidates.length === 1;
    case 'sector':
      return sector(known.code).level === 'class';
    case 'region':
      return region(known.code).level === 'county';
    default:
      return true;
  }
}

/** What is computed from a place needs no more of it than the division or the province. */
function isExactInput(known: Known): boolean {
  return known.kind === 'sector' || known.kind === 'region' || isExact(known);
}

/** The attributes a firm can be asked for: inputs in place of a value that is only derived. */
export function askedFor(key: AttributeKey, facts: Facts): readonly AttributeKey[] {
  const entry = attribute(key);
  const known = facts.get(key);
  const itself = entry.step === null || (known && isExact(known)) ? [] : [key];
  if (itself.length > 0 && entry.ask !== 'own') return itself;
  const inputs = (entry.derivedFrom ?? []).filter(isAttributeKey).filter((input) => {
    const given = facts.get(input);
    return !given || !isExactInput(given);
  });
  return inputs.length > 0 ? inputs.flatMap((input) => askedFor(input, facts)) : itself;
}
