import fc from 'fast-check';
import type { Band } from '@/lib/profile/answers';
import type { Attribute, ListAttribute, NumberAttribute } from '@/lib/profile/attribute';
import type { Facts, Known } from '@/lib/profile/known';
import type { QuantityBounds } from '@/lib/profile/quantity-schema';
import { ATTRIBUTE_KEYS, type AttributeKey, attribute } from '@/lib/profile/registry';
import { arbitraryQuantity, rounded } from '@/lib/profile/testing/arbitrary-answer';
import type { UnitId } from '@/lib/profile/unit';
import { ASSUMPTION_KEYS, type AssumptionOverrides, assumption } from '../assumption';
import { type Valuation, yearOf } from '../valuation';
import { REFUND_SHARES } from './refund-shares';

type Quantity = number | Band;
type Item = Readonly<Record<string, unknown>>;

/** What a firm says of one attribute, and where within it the truth lies, once for each sharper firm. */
interface Said {
  readonly key: AttributeKey;
  readonly vague: Known | undefined;
  readonly sharp: readonly Known[];
}

/** A firm that says some things vaguely, with firms that agree with it and say everything exactly. */
export interface Scene {
  readonly vague: Valuation;
  /** Nothing more is said here; what is said is said exactly. */
  readonly sharp: readonly Valuation[];
  /** Every number is said here, and exactly. */
  readonly full: readonly Valuation[];
}

/** The first sharper firm lies at every lower end, the second at every upper end. */
const PLACES = [0, 1];
const DRAWN = 3;

const place = fc.oneof(
  fc.constantFrom(0, 1, 0.5),
  fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }),
);
const places = fc
  .array(place, { minLength: DRAWN, maxLength: DRAWN })
  .map((own) => [...PLACES, ...own]);

const pointOf = (value: number): Known => ({
  kind: 'number',
  interval: { min: value, max: value },
});

/** A value in a band; an end that is not said is far away. */
function within(said: Quantity | undefined, at: number, { min, max, integer }: QuantityBounds) {
  if (typeof said === 'number') return said;
  const from = said?.min ?? min;
  const far = Math.min(max, from * 3 + 1000);
  const to = said?.max ?? Math.max(from, far);
  const between = from + (to - from) * at;
  const value = integer ? Math.round(between) : rounded(between);
  return Math.min(to, Math.max(from, value));
}

const toKnown = (said: Quantity): Known =>
  typeof said === 'number'
    ? pointOf(said)
    : { kind: 'number', interval: { min: said.min ?? -Infinity, max: said.max ?? Infinity } };

/** Sizes at which several answers meet often: caps, incomes, terms and rates of ordinary firms. */
const USUAL: Readonly<Partial<Record<UnitId, readonly number[]>>> = {
  cny: [100, 1e6, 5e6, 1e7, 7.5e7],
  years: [1, 2, 3, 5, 6],
  share: [0.02, 0.03, 0.035],
};

function numberSaid(key: AttributeKey, entry: NumberAttribute, asOf: string): fc.Arbitrary<Said> {
  const near = [-4, -1, 0, 1].map((years) => yearOf(asOf) + years);
  const usual = entry.unit === 'year' ? near : USUAL[entry.unit];
  return fc
    .tuple(fc.option(arbitraryQuantity(entry, usual), { freq: 8, nil: undefined }), places)
    .map(([said, ats]) => ({
      key,
      vague: said === undefined ? undefined : toKnown(said),
      sharp: ats.map((at) => pointOf(within(said, at, entry))),
    }));
}

const enumOf = (candidates: readonly string[]): Known => ({ kind: 'enum', candidates });

function enumSaid(key: AttributeKey, codes: readonly string[]): fc.Arbitrary<Said> {
  const said = fc.constantFrom(...codes).map((code) => [code]);
  return fc.tuple(fc.option(said, { freq: 6, nil: undefined }), places).map(([chosen, ats]) => ({
    key,
    vague: chosen && enumOf(chosen),
    sharp: ats.map((at) => {
      const among = chosen ?? codes;
      return enumOf([among[Math.min(among.length - 1, Math.floor(at * among.length))] ?? '']);
    }),
  }));
}

/** A refund share that is not said is one of the shares there are; other columns may be anything. */
function sharpItem(columns: ListAttribute['columns'], item: Item, at: number): Item {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => {
      if (column.kind !== 'quantity') return [name, item[name] ?? ''];
      const said = item[name] as Quantity | undefined;
      if (name === 'refundShare' && typeof said !== 'number')
        return [name, REFUND_SHARES[Math.min(4, Math.floor(at * 5))]];
      return [name, within(said, at, column)];
    }),
  );
}

function listSaid(key: AttributeKey, entry: ListAttribute): fc.Arbitrary<Said> {
  const { columns } = entry;
  const item = fc.record(
    Object.fromEntries(
      Object.entries(columns).map(([name, column]) => {
        if (column.kind !== 'quantity') return [name, fc.constant('a')];
        if (name === 'refundShare')
          return [name, fc.option(fc.constantFrom(...REFUND_SHARES), { nil: undefined })];
        const number = arbitraryQuantity(column).filter((said) => typeof said === 'number');
        return [name, fc.option(number, { freq: 12, nil: undefined })];
      }),
    ),
  );
  const items = fc.array(item, { maxLength: 3 });
  return fc.tuple(fc.option(items, { freq: 8, nil: undefined }), places).map(([said, ats]) => ({
    key,
    vague: said && { kind: 'list', items: said },
    sharp: ats.map((at) => ({
      kind: 'list',
      items: (said ?? [{}]).map((each) => sharpItem(columns, each, at)),
    })),
  }));
}

function dateSaid(key: AttributeKey, asOf: string): fc.Arbitrary<Said> {
  const day = fc
    .integer({ min: -6, max: 8 })
    .map((years): Known => ({ kind: 'date', day: `${yearOf(asOf) + years}-05-01` }));
  return fc.option(day, { nil: undefined }).map((said) => ({
    key,
    vague: said,
    sharp: said ? Array.from({ length: PLACES.length + DRAWN }, () => said) : [],
  }));
}

/** Only what money hangs on is said. */
function saidOf(key: AttributeKey, entry: Attribute, asOf: string): fc.Arbitrary<Said>[] {
  if (entry.step !== 'tax' && entry.step !== 'project') return [];
  switch (entry.kind) {
    case 'number':
      return [numberSaid(key, entry, asOf)];
    case 'enum':
      return [enumSaid(key, entry.codes.codes)];
    case 'list':
      return key === 'resourceProducts' || key === 'project.carPurchases'
        ? [listSaid(key, entry)]
        : [];
    case 'date':
      return [dateSaid(key, asOf)];
    default:
      return [];
  }
}

/** Replacements for any of the assumptions, within their bounds. */
export const arbitraryOverrides: fc.Arbitrary<AssumptionOverrides> = fc
  .record(
    Object.fromEntries(
      ASSUMPTION_KEYS.map((key) => {
        const { min, max, integer } = assumption(key);
        const value = integer
          ? fc.integer({ min, max: Math.min(max, 15) })
          : fc.oneof(
              fc.constantFrom(min, max),
              fc
                .integer({ min: 0, max: 1000 })
                .map((part) => rounded(min + ((max - min) * part) / 1000)),
            );
        return [key, fc.option(value, { nil: undefined })];
      }),
    ),
  )
  .map(
    (all) =>
      Object.fromEntries(
        Object.entries(all).filter(([, it]) => it !== undefined),
      ) as AssumptionOverrides,
  );

const DAYS = ['2019-08-20', '2021-07-16', '2024-06-30', '2026-11-24', '2030-01-01'] as const;

type Read = (said: Said, at: number) => Known | undefined;

function factsOf(all: readonly Said[], at: number, read: Read): Facts {
  return new Map(
    all.flatMap((said) => {
      const known = read(said, at);
      return known ? [[said.key, known] as const] : [];
    }),
  );
}

/** Any firm on any day under any assumptions. */
export const arbitraryScene: fc.Arbitrary<Scene> = fc.constantFrom(...DAYS).chain((asOf) =>
  fc
    .tuple(
      fc.tuple(...ATTRIBUTE_KEYS.flatMap((key) => saidOf(key, attribute(key), asOf))),
      arbitraryOverrides,
      fc.option(fc.integer({ min: -1, max: 12 }), { nil: undefined }),
    )
    .map(([said, assumptions, more]) => {
      const lastYear = more === undefined ? undefined : yearOf(asOf) + more;
      const frame = { asOf, assumptions, lastYear };
      const all = (read: Read) =>
        [...PLACES, ...Array.from({ length: DRAWN })].map((_, at) => ({
          ...frame,
          facts: factsOf(said, at, read),
        }));
      return {
        vague: { ...frame, facts: factsOf(said, 0, ({ vague }) => vague) },
        sharp: all(({ vague, sharp }, at) => vague && sharp[at]),
        full: all(({ sharp }, at) => sharp[at]),
      };
    }),
);

/** A firm that gives every number exactly. */
export const arbitraryFullValuation: fc.Arbitrary<Valuation> = arbitraryScene.map(
  ({ full }) => full[2] as Valuation,
);
