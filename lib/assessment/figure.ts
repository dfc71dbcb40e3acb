import { groupDigits } from '@/lib/profile/format-number';
import type { Interval } from '@/lib/profile/interval';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

/** A number to five significant digits, thousands grouped. */
export function plainFigure(value: number): string {
  return groupDigits(Number(value.toPrecision(5)), 6);
}

/** What is known of a number, in words: a value, a range, or one end of it. */
export function figure({ min, max }: Interval, suffix = ''): Bilingual {
  const [low, high] = [plainFigure(min) + suffix, plainFigure(max) + suffix];
  if (low === high) return { zh: low, en: low };
  if (max === Infinity) return { zh: `不低于 ${low}`, en: `at least ${low}` };
  if (min === -Infinity) return { zh: `不高于 ${high}`, en: `at most ${high}` };
  return { zh: `${low} 至 ${high}`, en: `${low} to ${high}` };
}

const times100 = ({ min, max }: Interval): Interval => ({ min: min * 100, max: max * 100 });

/** A share in per cent. */
export function percentFigure(share: Interval): Bilingual {
  return figure(times100(share), '%');
}
