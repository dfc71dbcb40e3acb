import { z } from 'zod';
import { Decimal } from '@/lib/finance/decimal';
import { toYuan } from '@/lib/finance/money-number';
import type { Interval } from '@/lib/profile/interval';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';
import type { AmountRange } from '../cbam/amount-range';
import type { Line, Origin } from '../line';

export const textSchema = z.string().min(1);
export const shareSchema = z.number().min(0).max(1);

export const rangeSchema = z
  .strictObject({ min: z.number().nullable(), max: z.number().nullable() })
  .describe('Null ends are unbounded or not known');

const within = (low: number, high: number) => {
  const end = z.number().min(low).max(high);
  return z.strictObject({ min: end, max: end });
};
export const scoreSchema = within(0, 100);
export const shareRangeSchema = within(0, 1);

export const originShape = {
  source: textSchema,
  year: z.int().exactOptional(),
  confidence: z.enum(['high', 'medium', 'low']),
};

export const lineSchema = z.union([
  z.strictObject({ text: textSchema }),
  z.strictObject({ text: textSchema, ...originShape }),
]);

const MEANINGFUL_DIGITS = 12;

/** Without the noise of binary arithmetic. */
export const plain = (value: number): number => Number(value.toPrecision(MEANINGFUL_DIGITS));

export const plainRange = ({ min, max }: Interval) => ({ min: plain(min), max: plain(max) });

const finite = (value: number, as: (value: number) => number) =>
  value === Infinity || value === -Infinity ? null : as(value);

const endsOf = ({ min, max }: Interval, as: (value: number) => number) => ({
  min: finite(min, as),
  max: finite(max, as),
});

/** An interval in JSON, which knows no infinity. */
export const rangeReport = (interval: Interval) => endsOf(interval, plain);

/** An exact quantity in JSON. */
export const amountReport = ({ min, max }: AmountRange) =>
  rangeReport({ min: min.toNumber(), max: max.toNumber() });

/** Yuan or euro to the hundredth. */
export const moneyReport = (interval: Interval) =>
  endsOf(interval, (value) => toYuan(new Decimal(value)));

/** Whence a figure is, in the keys of whatever it stands beside. */
export function originReport({ title, year, confidence }: Origin, locale: Locale) {
  return { source: title[locale], ...(year !== undefined && { year }), confidence };
}

export function figureReport(
  figure: { readonly value: number; readonly origin: Origin },
  locale: Locale,
) {
  return { value: plain(figure.value), ...originReport(figure.origin, locale) };
}

export function lineReports(lines: readonly Line[], locale: Locale) {
  return lines.map(({ text, origin }) => ({
    text: text[locale],
    ...(origin && originReport(origin, locale)),
  }));
}

/** Every text in the language asked for. */
export function inLocale<Key extends string>(
  texts: Readonly<Record<Key, Bilingual>>,
  locale: Locale,
): Record<Key, string> {
  const words = Object.entries<Bilingual>(texts).map(([key, text]) => [key, text[locale]]);
  return Object.fromEntries(words);
}

/** `report` of what there is, null for what there is not. */
export const orNull = <T, R>(value: T | null | undefined, report: (value: T) => R): R | null =>
  value == null ? null : report(value);
