import { dayInChina } from '@/lib/taxonomy/china-time';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Today in China, the only clock a match ever sees. `GREENBRIDGE_TODAY` sets it, so that a test
 * or a demonstration shows the same figures every day.
 */
export function today(): string {
  const fixed = process.env.GREENBRIDGE_TODAY;
  return fixed !== undefined && DAY.test(fixed) ? fixed : dayInChina(new Date());
}
