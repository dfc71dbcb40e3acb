import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { Interval } from '../interval';
import type { Facts, Known } from '../known';
import { type AttributeKey, attribute } from '../registry';

/** A computed value and how it came about. */
export interface Computed {
  readonly known: Known;
  readonly how: Bilingual;
}

/** Computes an attribute from what is known, or nothing where its inputs are missing. */
export type Derivation = (facts: Facts, asOf: string) => Computed | undefined;

/**
 * What is known of a number, from the least it can be: "at most 5" of something that cannot be
 * negative must not widen what is computed from it below zero.
 */
export function intervalOf(facts: Facts, key: AttributeKey): Interval | undefined {
  const known = facts.get(key);
  const entry = attribute(key);
  if (known?.kind !== 'number' || entry.kind !== 'number') return undefined;
  return { min: Math.max(entry.min, known.interval.min), max: known.interval.max };
}

export const numberKnown = (interval: Interval): Known => ({ kind: 'number', interval });
