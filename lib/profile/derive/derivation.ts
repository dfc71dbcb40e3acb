import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { Interval } from '../interval';
import type { Facts, Known } from '../known';
import type { AttributeKey } from '../registry';

/** A computed value and how it came about. */
export interface Computed {
  readonly known: Known;
  readonly how: Bilingual;
}

/** Computes an attribute from what is known, or nothing where its inputs are missing. */
export type Derivation = (facts: Facts, asOf: string) => Computed | undefined;

export function intervalOf(facts: Facts, key: AttributeKey): Interval | undefined {
  const known = facts.get(key);
  return known?.kind === 'number' ? known.interval : undefined;
}

export const numberKnown = (interval: Interval): Known => ({ kind: 'number', interval });
