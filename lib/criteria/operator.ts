import type { AttributeKind } from '@/lib/profile/attribute';

/** The operators a criterion may use, by the type of its attribute. */
export const OPERATORS = {
  sector: ['within'],
  region: ['within'],
  enum: ['in'],
  set: ['includesAny', 'includesAll'],
  number: ['atLeast', 'atMost', 'between'],
  date: ['atLeast', 'atMost', 'between'],
  boolean: ['is'],
  list: ['is'],
} as const satisfies Record<AttributeKind, readonly string[]>;

export type Operator = (typeof OPERATORS)[AttributeKind][number];

export function allowsOperator(kind: AttributeKind, op: string): op is Operator {
  return (OPERATORS[kind] as readonly string[]).includes(op);
}
