import type { AccountTotals } from '@/lib/assessment/account/energy-account';
import { AT_LEAST_ZERO, type Interval, sum } from '@/lib/profile/interval';

/** tCO2 of bought electricity and heat; open above where one is not known, null where neither is. */
export function scope2Of({ power, heat }: AccountTotals): Interval | null {
  if (!power && !heat) return null;
  return sum(power ?? AT_LEAST_ZERO, heat ?? AT_LEAST_ZERO);
}
