import { groupDigits } from '@/lib/profile/format-number';
import { type Interval, isPoint } from '@/lib/profile/interval';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

const DIGITS = 7;

/** As many digits as a reader needs to follow the sum: seven that count. */
function digits(value: number): string {
  const decimals = value === 0 ? 0 : DIGITS - 1 - Math.floor(Math.log10(Math.abs(value)));
  return groupDigits(value, Math.min(12, Math.max(0, decimals)));
}

/** A figure of the account in both languages, without its unit. */
export function figure({ min, max }: Interval): Bilingual {
  if (isPoint({ min, max })) return { zh: digits(min), en: digits(min) };
  if (max === Infinity) return { zh: `至少 ${digits(min)}`, en: `at least ${digits(min)}` };
  return { zh: `${digits(min)} 至 ${digits(max)}`, en: `${digits(min)} to ${digits(max)}` };
}
