import { type AttributeKey, attribute, isAttributeKey } from '@/lib/profile/registry';
import type { Interesting } from '@/lib/profile/testing/arbitrary-answers';
import type { Condition } from '../condition';
import { criteriaOf } from '../criteria-of';

function valuesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null) return Object.values(value);
  return [value];
}

/** The limits and codes that conditions name, by attribute: where answers make a difference. */
export function limitsIn(conditions: readonly Condition[]): Interesting {
  const found = new Map<AttributeKey, Set<unknown>>();
  for (const criterion of conditions.flatMap(criteriaOf)) {
    if (!('attribute' in criterion)) continue;
    const values = found.get(criterion.attribute) ?? new Set();
    for (const value of valuesIn(criterion.value)) if (value !== 'C') values.add(value);
    found.set(criterion.attribute, values);
  }
  return new Map([...found].map(([key, values]) => [key, [...values]]));
}

/** The attributes a condition asks for, and all that these may be computed from. */
export function attributesOf(conditions: readonly Condition[]): readonly AttributeKey[] {
  const asked = new Set<AttributeKey>();
  const add = (key: AttributeKey) => {
    if (asked.has(key)) return;
    asked.add(key);
    for (const input of attribute(key).derivedFrom ?? []) if (isAttributeKey(input)) add(input);
  };
  for (const key of limitsIn(conditions).keys()) add(key);
  return [...asked];
}
