import { formatKnown } from '@/lib/profile/format-known';
import { type Interval, isPoint } from '@/lib/profile/interval';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';
import type { Origin } from '../line';

/** Something that looks like a slip. It asks; nothing is changed or left out. */
export interface PlausibilityQuestion {
  readonly id: string;
  readonly attributes: readonly AttributeKey[];
  /** The entry of a list that is meant, from 0. */
  readonly row?: number;
  /** What looks wrong, and the mistake that is suspected. */
  readonly text: Bilingual;
  /** What the value would become; absent where no one mistake explains it. */
  readonly would?: Bilingual;
  /** What it is held against, where that is not the firm's own. */
  readonly origin?: Origin;
}

/** Two orders of magnitude: firms of one division differ a lot, by this much hardly ever. */
export const FAR_OFF = 100;

/**
 * How far a value is surely off, as a factor; undefined where it may well be right. Zero is off by no
 * factor: a plant may not have run.
 */
export function farOff(given: Interval, expected: Interval, limit = FAR_OFF): number | undefined {
  if (given.min <= 0 || expected.min <= 0) return undefined;
  if (given.min > limit * expected.max) return given.min / expected.max;
  return given.max < expected.min / limit ? given.max / expected.min : undefined;
}

/** The slip that explains the factor best; undefined where none comes within a factor of `within`. */
export function likelySlip(
  factor: number,
  slips: readonly number[],
  within = 10,
): number | undefined {
  const distance = (slip: number) => Math.abs(Math.log10(factor / slip));
  const best = [...slips].sort((a, b) => distance(a) - distance(b))[0];
  return best !== undefined && distance(best) <= Math.log10(within) ? best : undefined;
}

/** Mistakes of a unit: thousands, ten thousands, and their like the other way. */
export const UNIT_SLIPS = [100, 1e3, 1e4, 1e6, 1e7, 1e8].flatMap((slip) => [slip, 1 / slip]);

export function say(key: AttributeKey, interval: Interval): Bilingual {
  const words = (locale: Locale) =>
    formatKnown(attribute(key), { kind: 'number', interval }, locale);
  return { zh: words('zh'), en: words('en') };
}

/** The value as it would be without the slip. */
export function wouldBe(
  key: AttributeKey,
  given: Interval,
  factor: number,
  slips: readonly number[] = UNIT_SLIPS,
  within = 10,
): { would?: Bilingual } {
  const slip = likelySlip(factor, slips, within);
  if (slip === undefined || !isPoint(given)) return {};
  const value = Number((given.min / slip).toPrecision(12));
  const words = say(key, { min: value, max: value });
  const { label } = attribute(key);
  return {
    would: {
      zh: `${label.zh}将为 ${words.zh}`,
      en: `${label.en} would be ${words.en}`,
    },
  };
}

/** How many times, in words a reader takes in at a glance. */
export function times(factor: number): Bilingual {
  const round = (value: number) => String(Number(value.toPrecision(2)).toLocaleString('en-US'));
  return factor >= 1
    ? { zh: `${round(factor)} 倍`, en: `${round(factor)} times` }
    : { zh: `${round(1 / factor)} 分之一`, en: `1/${round(1 / factor)} of` };
}
