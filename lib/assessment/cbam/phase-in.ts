import type { Origin } from '@/lib/assessment/line';
import { Decimal, ONE } from '@/lib/finance/decimal';

export const FIRST_CBAM_YEAR = 2026;
export const LAST_PHASE_IN_YEAR = 2034;

export const PHASE_IN: Origin = {
  title: {
    zh: '指令 2003/87/EC 第10a条第(1a)款，经 (EU) 2023/959 修订：免费配额逐年退出',
    en: 'Directive 2003/87/EC, Article 10a(1a), as amended by (EU) 2023/959: the end of free allocation',
  },
  year: 2023,
  confidence: 'high',
};

const SHARES: ReadonlyMap<number, string> = new Map([
  [2026, '0.025'],
  [2027, '0.05'],
  [2028, '0.1'],
  [2029, '0.225'],
  [2030, '0.485'],
  [2031, '0.61'],
  [2032, '0.735'],
  [2033, '0.86'],
]);

/**
 * Share of the free allocation that has ended in a year, from 0 to 1. The Directive's own "CBAM
 * factor" is what is left of it: one less this share.
 * @throws RangeError before 2026, when nothing was to be paid
 */
export function phasedIn(year: number): Decimal {
  if (!Number.isInteger(year) || year < FIRST_CBAM_YEAR) {
    throw new RangeError(`no CBAM obligation in ${year}`);
  }
  return year >= LAST_PHASE_IN_YEAR ? ONE : new Decimal(SHARES.get(year) ?? 1);
}
