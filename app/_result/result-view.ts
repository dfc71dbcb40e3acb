import type { Instrument } from '@/lib/catalogue/instrument';
import { STATUSES, type Status } from '@/lib/catalogue/instrument-case';
import { lastUsableDay } from '@/lib/catalogue/validity';
import type { Decimal } from '@/lib/finance/decimal';
import type { InstrumentMatch } from '@/lib/matching/match-instrument';
import { hasCode } from '@/lib/taxonomy/code-list';
import { INSTRUMENT_KINDS, INSTRUMENT_LEVELS } from '@/lib/taxonomy/instrument-codes';

export const SORTS = ['fit', 'worth', 'closing', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** How a result is looked at; all of it is in the address. */
export interface ResultView {
  readonly status?: Status;
  readonly kind?: string;
  readonly level?: string;
  readonly sort: Sort;
}

export type Search = Readonly<Record<string, string | string[] | undefined>>;

const one = (search: Search, name: string) => {
  const value = search[name];
  return typeof value === 'string' ? value : undefined;
};

/** Reads the view from the address; what it does not know is as if it were not there. */
export function readView(search: Search): ResultView {
  const status = STATUSES.find((each) => each === one(search, 'status'));
  const kind = one(search, 'kind');
  const level = one(search, 'level');
  return {
    ...(status && { status }),
    ...(kind && hasCode(INSTRUMENT_KINDS, kind) && { kind }),
    ...(level && hasCode(INSTRUMENT_LEVELS, level) && { level }),
    sort: SORTS.find((each) => each === one(search, 'sort')) ?? 'fit',
  };
}

/** The query of a view with some parts changed; undefined takes a part away. */
export function viewQuery(
  view: ResultView,
  change: Partial<Record<keyof ResultView, string | undefined>>,
): string {
  const { sort, ...rest } = { ...view, ...change };
  const entries = Object.entries({ ...rest, ...(sort === 'fit' ? {} : { sort }) });
  const query = new URLSearchParams(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return query.size > 0 ? `?${query}` : '?';
}

const FAR = '9999-12-31';

/** The matches a view shows, in their own order; those that do not fit only when asked for. */
export function filterMatches(
  matches: readonly InstrumentMatch[],
  view: ResultView,
): readonly InstrumentMatch[] {
  return matches.filter(
    ({ status, compiled: { instrument } }) =>
      (view.status ? status === view.status : status !== 'ineligible') &&
      (!view.kind || instrument.kind === view.kind) &&
      (!view.level || instrument.level === view.level),
  );
}

/** The likely worth of a match in yuan; undefined where none is shown. */
export type LikelyOf = (match: InstrumentMatch) => Decimal | undefined;

function byWorth(likelyOf: LikelyOf) {
  return (a: InstrumentMatch, b: InstrumentMatch): number => {
    const [ofA, ofB] = [likelyOf(a), likelyOf(b)];
    if (ofA && ofB) return ofB.cmp(ofA);
    return Number(ofA === undefined) - Number(ofB === undefined);
  };
}

/** What a view shows, in its order; what is equal in it keeps the order of fit. */
export function applyView(
  matches: readonly InstrumentMatch[],
  view: ResultView,
  locale: 'zh' | 'en',
  likelyOf: LikelyOf,
): readonly InstrumentMatch[] {
  const shown = filterMatches(matches, view);
  if (view.sort === 'fit') return shown;
  if (view.sort === 'worth') return [...shown].sort(byWorth(likelyOf));
  const by = ({ compiled: { instrument } }: InstrumentMatch) =>
    view.sort === 'closing' ? (lastUsableDay(instrument) ?? FAR) : instrument.name[locale];
  return [...shown].sort((a, b) => by(a).localeCompare(by(b), locale));
}

/** The kinds of the matches: in the order of the list, by worth in the order of their largest. */
export function kindsIn(
  matches: readonly InstrumentMatch[],
  sort: Sort,
): readonly Instrument['kind'][] {
  const kinds = new Set(matches.map(({ compiled }) => compiled.instrument.kind));
  return sort === 'worth' ? [...kinds] : INSTRUMENT_KINDS.codes.filter((kind) => kinds.has(kind));
}
