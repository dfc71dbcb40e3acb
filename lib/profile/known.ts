import type { Interval } from './interval';
import type { AttributeKey } from './registry';

/** What is known of one attribute; an attribute that is not in the facts is unknown. */
export type Known =
  | { readonly kind: 'number'; readonly interval: Interval }
  | { readonly kind: 'enum'; readonly candidates: readonly string[] }
  | { readonly kind: 'set'; readonly members: readonly string[] }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'sector'; readonly code: string }
  | { readonly kind: 'region'; readonly code: string }
  | { readonly kind: 'list'; readonly items: readonly Record<string, unknown>[] };

export type Facts = ReadonlyMap<AttributeKey, Known>;
