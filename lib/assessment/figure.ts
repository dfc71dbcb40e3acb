import { groupDigits } from '@/lib/profile/format-number';
import type { Interval } from '@/lib/profile/interval';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

const DIGITS = 5;
const MOST_DECIMALS = 12;

/** A number with its thousands grouped: whole ones in full, decimals as far as digits are left. */
export function plainFigure(value: number, digits = DIGITS): string {
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return groupDigits(value, Math.min(MOST_DECIMALS, Math.max(0, digits - 1 - size)));
}

/** What is known of a number, in words: a value, a range, or one end of it. */
export function figure({ min, max }: Interval, suffix = '', digits = DIGITS): Bilingual {
  const [low, high] = [min, max].map((end) => plainFigure(end, digits) + suffix) as [
    string,
    string,
  ];
  if (low === high) return { zh: low, en: low };
  if (max === Infinity) return { zh: `至少 ${low}`, en: `at least ${low}` };
  if (min === -Infinity) return { zh: `不高于 ${high}`, en: `at most ${high}` };
  return { zh: `${low} 至 ${high}`, en: `${low} to ${high}` };
}

const times100 = ({ min, max }: Interval): Interval => ({ min: min * 100, max: max * 100 });

/** A share in per cent. */
export function percentFigure(share: Interval): Bilingual {
  return figure(times100(share), '%');
}
