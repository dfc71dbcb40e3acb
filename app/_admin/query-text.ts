/** What an address asks with: a name may stand there more than once. */
export type AskedParams = Readonly<Record<string, string | string[] | undefined>>;

const LONGEST = 200;

/** One value of the address, its first; '' where there is none. */
export function asked(params: AskedParams, name: string): string {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  return ([value].flat()[0] ?? '').trim().slice(0, LONGEST);
}

const MOST_IDS = 50;

/** Ids in one value of the address, between commas. */
export function askedIds(params: AskedParams, name: string): readonly string[] {
  const value = Object.hasOwn(params, name) ? params[name] : undefined;
  const ids = ([value].flat()[0] ?? '').split(',').filter(Boolean);
  return ids.slice(0, MOST_IDS);
}

/** A page number of the address, from 1. */
export function askedPage(params: AskedParams): number {
  const page = Number(asked(params, 'page'));
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

/** The address of a list with some of its values changed; empty ones are left out. */
export function listPath(path: string, values: Readonly<Record<string, string | number>>): string {
  const kept = Object.entries(values).filter(([, value]) => value !== '' && value !== 1);
  const search = new URLSearchParams(kept.map(([name, value]) => [name, String(value)]));
  return search.size > 0 ? `${path}?${search}` : path;
}
