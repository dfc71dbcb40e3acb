import type { AttributeKind } from '@/lib/profile/attribute';
import { computed } from '@/lib/profile/facts';
import { isPoint, point } from '@/lib/profile/interval';
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

/** Any exact answer of each kind, and any day: to try whether a value would follow at all. */
const STAND_IN: Readonly<Partial<Record<AttributeKind, Known>>> = {
  number: { kind: 'number', interval: point(1) },
  date: { kind: 'date', day: '2020-01-01' },
  sector: { kind: 'sector', code: '31' },
  list: { kind: 'list', items: [] },
};
const ANY_DAY = '2026-01-01';

/** Whether answering the inputs leads to the value: not where a known divisor is zero, say. */
function leadsTo(key: AttributeKey, inputs: readonly AttributeKey[], facts: Facts): boolean {
  const answered = new Map(facts);
  for (const input of inputs) {
    const standIn = STAND_IN[attribute(input).kind];
    if (standIn) answered.set(input, standIn);
  }
  return computed(key, answered, ANY_DAY) !== undefined;
}

/** What is still open of what a value is computed from; nothing where that would not lead to it. */
function openInputs(key: AttributeKey, facts: Facts): readonly AttributeKey[] {
  const inputs = (attribute(key).derivedFrom ?? []).filter(isAttributeKey).filter((input) => {
    const given = facts.get(input);
    return !given || !isExactInput(given);
  });
  return leadsTo(key, inputs, facts) ? inputs : [];
}

/** The attributes a firm can be asked for: inputs in place of a value that is only derived. */
export function askedFor(key: AttributeKey, facts: Facts): readonly AttributeKey[] {
  const entry = attribute(key);
  const known = facts.get(key);
  const itself = entry.step === null || (known && isExact(known)) ? [] : [key];
  if (itself.length > 0 && entry.ask !== 'own') return itself;
  const inputs = openInputs(key, facts);
  return inputs.length > 0 ? inputs.flatMap((input) => askedFor(input, facts)) : itself;
}
