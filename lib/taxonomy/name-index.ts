import {
  matchCost,
  type PreparedName,
  prepareName,
  prepareQuery,
  type Query,
  type SearchName,
} from './name-match';

/** What a search can find, with the order among entries that match equally well. */
export interface SearchEntry {
  readonly code: string;
  readonly rank: number;
  readonly names: readonly SearchName[];
}

export interface NameIndexOptions {
  /** A Chinese name without the ending that people leave out. */
  readonly stemOf: (zh: string) => string;
  /** The query as typed without such endings; used beside the full query, at a small cost. */
  readonly loosen: (query: string) => string;
}

export type NameSearch = (query: string, limit: number) => string[];

interface Indexed {
  readonly code: string;
  readonly rank: number;
  readonly names: readonly PreparedName[];
}

const LOOSENED = 3;

/** Builds a search over names that answers with codes, best match first. */
export function nameIndex(entries: readonly SearchEntry[], options: NameIndexOptions): NameSearch {
  const indexed: Indexed[] = entries.map((entry) => ({
    code: entry.code,
    rank: entry.rank,
    names: entry.names.map((name) => prepareName(name, options.stemOf)),
  }));
  return (raw, limit) => {
    const full = prepareQuery(raw);
    if (!full.text) return [];
    const loose = prepareQuery(options.loosen(full.text));
    const queries = loose.text && loose.text !== full.text ? [full, loose] : [full];
    const hits: { entry: Indexed; cost: number }[] = [];
    for (const entry of indexed) {
      const cost = bestCost(queries, entry.names);
      if (cost < Infinity) hits.push({ entry, cost });
    }
    return hits
      .sort((a, b) => a.cost - b.cost || byRank(a.entry, b.entry))
      .slice(0, Math.max(0, limit))
      .map((hit) => hit.entry.code);
  };
}

function bestCost(queries: readonly Query[], names: readonly PreparedName[]): number {
  let best = Infinity;
  for (const [at, query] of queries.entries()) {
    for (const name of names) {
      const cost = matchCost(query, name) + at * LOOSENED;
      if (cost < best) best = cost;
    }
  }
  return best;
}

function byRank(a: Indexed, b: Indexed): number {
  const shorter = (a.names[0]?.zh.length ?? 0) - (b.names[0]?.zh.length ?? 0);
  return a.rank - b.rank || shorter || (a.code < b.code ? -1 : 1);
}
