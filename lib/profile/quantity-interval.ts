import type { Band } from './answers';
import { ANY_NUMBER, type Interval, point } from './interval';

/**
 * What a quantity of the profile's JSON says: a value, a band, or nothing.
 * @param least where a band that names no lower end begins
 */
export function quantityInterval(quantity: unknown, least = ANY_NUMBER.min): Interval {
  if (typeof quantity === 'number') return point(quantity);
  const { min, max } = (quantity ?? {}) as Band;
  return { min: min ?? least, max: max ?? ANY_NUMBER.max };
}
