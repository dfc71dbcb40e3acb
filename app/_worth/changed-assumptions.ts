import {
  ASSUMPTION_KEYS,
  type AssumptionKey,
  type AssumptionOverrides,
  assumption,
} from '@/lib/finance/assumption';

/** Whether the firm's own value stands in place of the default of that day. */
export function isChanged(
  key: AssumptionKey,
  overrides: AssumptionOverrides,
  asOf: string,
): boolean {
  const own = overrides[key];
  return own !== undefined && own !== assumption(key).byDefault(asOf);
}

export function hasChanged(overrides: AssumptionOverrides, asOf: string): boolean {
  return ASSUMPTION_KEYS.some((key) => isChanged(key, overrides, asOf));
}
