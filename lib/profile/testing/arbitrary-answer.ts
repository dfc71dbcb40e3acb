import fc from 'fast-check';
import { addDays } from '@/lib/taxonomy/day';
import { allRegions } from '@/lib/taxonomy/region';
import { allSectors } from '@/lib/taxonomy/sector';
import type { Attribute, ListAttribute, ListColumn } from '../attribute';
import type { QuantityBounds } from '../quantity-schema';

const SECTORS = allSectors().map(({ code }) => code);
const OUTSIDE = allSectors().flatMap(({ code, section }) => (section === 'C' ? [] : [code]));
const REGIONS = allRegions().map(({ code }) => code);
/** Across which statistical areas lie. */
const OVERLAPPING = REGIONS.filter((code) => /^(6201|6[56])/.test(code));

/** Any code, and rather often one of the few that are treated apart. */
const mostly = (codes: readonly string[], apart: readonly string[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...codes) },
    { weight: 1, arbitrary: fc.constantFrom(...apart) },
  );

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

/** Twelve significant digits, as many as a form keeps, and nothing smaller than anyone measures. */
export const rounded = (value: number) =>
  Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(12));

/** Numbers of every size within the bounds, the ends and the interesting ones often. */
function numberIn({ min, max, integer }: QuantityBounds, interesting: readonly number[]) {
  const bounded = (value: number) =>
    Math.min(max, Math.max(min, integer ? Math.round(value) : rounded(value)));
  const near = interesting.flatMap((value) => [value, value * 0.99, value * 1.01, value + 1]);
  const anySize = fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 14 }))
    .map(([part, digits]) => bounded(min + part * Math.min(max - min, 10 ** digits)));
  const special = fc.constantFrom(...[min, max, ...near].map(bounded));
  return fc.oneof(anySize, special);
}

/** A value, or a band with one or both ends, in the profile's JSON. */
export function arbitraryQuantity(
  bounds: QuantityBounds,
  interesting: readonly number[] = [],
): fc.Arbitrary<number | { min?: number; max?: number }> {
  const number = numberIn(bounds, interesting);
  const band = fc
    .tuple(number, number, fc.constantFrom('both', 'min', 'max'))
    .map(([a, b, ends]) => {
      if (ends === 'min') return { min: a };
      if (ends === 'max') return { max: a };
      return a === b ? a : { min: Math.min(a, b), max: Math.max(a, b) };
    });
  return fc.oneof({ weight: 2, arbitrary: number }, { weight: 1, arbitrary: band });
}

/** A short name, without spaces at its ends, which a form does not keep. */
const NAME = fc
  .string({ unit: fc.constantFrom(...'再生铝锭钢渣粉煤灰 (-<5mm)'), minLength: 1, maxLength: 20 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && !text.includes('<m'));

function columnValue(column: ListColumn): fc.Arbitrary<unknown> {
  if (column.kind === 'code') return fc.constantFrom(...column.codes.codes);
  if (column.kind === 'quantity') return arbitraryQuantity(column);
  return column.pattern ? fc.stringMatching(column.pattern) : NAME;
}

const lists = new WeakMap<ListAttribute, fc.Arbitrary<unknown[]>>();

/** Made once for each attribute: reading a pattern takes long. */
function listOf(entry: ListAttribute): fc.Arbitrary<unknown[]> {
  const made = lists.get(entry) ?? makeList(entry);
  lists.set(entry, made);
  return made;
}

function makeList({ columns, clash, maxItems }: ListAttribute): fc.Arbitrary<unknown[]> {
  const isOptional = (column: ListColumn) => column.kind !== 'text' && column.optional === true;
  const item = fc
    .record(
      Object.fromEntries(
        Object.entries(columns).map(([name, column]) => [
          name,
          isOptional(column)
            ? fc.option(columnValue(column), { nil: undefined })
            : columnValue(column),
        ]),
      ),
    )
    .map((given) =>
      Object.fromEntries(Object.entries(given).filter(([, value]) => isDefined(value))),
    )
    .filter((given) => clash?.(given) === undefined);
  return fc.array(item, { maxLength: Math.min(4, maxItems) });
}

function dayBetween(from: string, to: string, interesting: readonly string[]) {
  const days = fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const near = interesting.flatMap((day) => [-1, 0, 1].map((by) => addDays(day, by)));
  const fitting = near.filter((day) => day >= from && day <= to);
  return fitting.length > 0 ? fc.oneof(days, fc.constantFrom(...fitting)) : days;
}

const half = <T>(usual: fc.Arbitrary<T>, often: readonly T[]) =>
  often.length > 0 ? fc.oneof(usual, fc.constantFrom(...often)) : usual;

/**
 * Any valid answer to one attribute, as parsed.
 * @param interesting values near which an answer matters: limits and codes of rules
 */
export function arbitraryAnswer(
  entry: Attribute,
  asOf: string,
  interesting: readonly unknown[] = [],
): fc.Arbitrary<unknown> {
  const texts = interesting.filter((value) => typeof value === 'string');
  switch (entry.kind) {
    case 'sector':
      return half(mostly(SECTORS, OUTSIDE), texts);
    case 'region':
      return half(mostly(REGIONS, OVERLAPPING), texts);
    case 'enum':
      return fc
        .constantFrom(...entry.codes.codes)
        .map((code) => (entry.numeric ? Number(code) : code));
    case 'set':
      return fc
        .oneof(fc.subarray([...entry.codes.codes]), fc.subarray(texts), fc.constant([]))
        .map((codes) => [...new Set(codes)].sort());
    case 'number':
      return arbitraryQuantity(
        entry,
        interesting.filter((value) => typeof value === 'number'),
      );
    case 'boolean':
      return fc.boolean();
    case 'date':
      return dayBetween('1900-01-01', entry.past ? asOf : '2100-12-31', texts);
    case 'list':
      return listOf(entry);
  }
}
