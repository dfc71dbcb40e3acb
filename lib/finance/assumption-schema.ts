import { z } from 'zod';
import { ASSUMPTION_KEYS, type AssumptionKey, assumption } from './assumption';

function valueSchema(key: AssumptionKey) {
  const { min, max, integer, label } = assumption(key);
  const number = integer ? z.int() : z.number();
  return number.min(min).max(max).describe(`${label.zh} / ${label.en}`).exactOptional();
}

type Shape = Record<AssumptionKey, ReturnType<typeof valueSchema>>;

/** Values that replace defaults: rates and shares 0–1, years whole; nothing outside its bounds. */
export const assumptionsSchema = z.strictObject(
  Object.fromEntries(ASSUMPTION_KEYS.map((key) => [key, valueSchema(key)])) as Shape,
);
