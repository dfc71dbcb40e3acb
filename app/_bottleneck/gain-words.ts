import type { Gain } from '@/lib/assessment/bottleneck/bottleneck';
import { figure } from '@/lib/assessment/figure';
import { decimal } from '@/lib/finance/estimate';
import { formatShortMoney } from '@/lib/finance/format-amount';
import { type Interval, isPoint } from '@/lib/profile/interval';
import { UNITS, type UnitId } from '@/lib/profile/unit';
import type { Locale } from '@/lib/taxonomy/bilingual';

export const GAIN_KEYS = ['energy', 'carbon', 'money'] as const satisfies readonly (keyof Gain)[];
export type GainKey = (typeof GAIN_KEYS)[number];

/** No more is meant by an estimate than four digits. */
const meant = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(4)) : value);

const quantity = ({ min, max }: Interval, unit: UnitId, locale: Locale) =>
  `${figure({ min: meant(min), max: meant(max) })[locale]} ${UNITS[unit].label[locale]}`;

function money(yuan: Interval, locale: Locale): string {
  const show = (value: number) => formatShortMoney(decimal(value), locale);
  const { min, max } = yuan;
  const zh = locale === 'zh';
  if (isPoint(yuan)) return show(min);
  if (max === Infinity) return zh ? `至少 ${show(min)}` : `at least ${show(min)}`;
  return zh ? `${show(min)} 至 ${show(max)}` : `${show(min)} to ${show(max)}`;
}

const WORDS: Readonly<Record<GainKey, (gain: Interval, locale: Locale) => string>> = {
  energy: (gain, locale) => quantity(gain, 'tce', locale),
  carbon: (gain, locale) => quantity(gain, 'tco2e', locale),
  money,
};

const isTold = (gain: Interval | null): gain is Interval =>
  gain !== null && !(gain.min <= 0 && gain.max === Infinity);

/** The parts of a gain of which something is known, each a number or a range with its unit. */
export function gainWords(
  gain: Gain | null,
  locale: Locale,
): readonly { readonly key: GainKey; readonly words: string }[] {
  if (!gain) return [];
  return GAIN_KEYS.flatMap((key) => {
    const part = gain[key];
    return isTold(part) ? [{ key, words: WORDS[key](part, locale) }] : [];
  });
}
