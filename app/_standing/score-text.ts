import type { Interval } from '@/lib/profile/interval';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** One decimal, cut and not rounded up, so that no score reads as one of the next grade. */
function cut(value: number, step: number): string {
  return String(Math.floor(value * step + 1e-6) / step);
}

/** A score or the range it lies in. */
export function scoreText({ min, max }: Interval, locale: Locale): string {
  const [low, high] = [cut(min, 10), cut(max, 10)];
  if (low === high) return low;
  return locale === 'zh' ? `${low} 至 ${high}` : `${low} to ${high}`;
}

/** A share in whole per cent, cut: 59.9% is not yet 60%. */
export function shareText(share: number): string {
  return `${cut(share * 100, 1)}%`;
}

/** A weight in per cent, to two decimals at most. */
export function weightText(weight: number): string {
  return `${Number((weight * 100).toFixed(2))}%`;
}
