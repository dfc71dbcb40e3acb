import type { Search } from '@/app/_result/result-view';
import type { Toggles } from '@/lib/packaging/problem-of';

function idsIn(value: Search[string], known: ReadonlySet<string>): readonly string[] {
  const ids = [value ?? []].flat().flatMap((list) => list.split(','));
  return [...new Set(ids)].filter((id) => known.has(id)).sort();
}

/**
 * What the reader has switched in or out, from the address. Ids that nothing is known of are as if
 * they were not there; one that is in and out is out.
 */
export function readToggles(search: Search, known: ReadonlySet<string>): Toggles {
  const out = idsIn(search.out, known);
  return { in: idsIn(search.in, known).filter((id) => !out.includes(id)), out };
}

/** The query of the toggles, with its question mark; empty where nothing is switched. */
export function togglesQuery(toggles: Toggles): string {
  // Ids are letters, digits and hyphens, so that the commas can stay as they are.
  const parts = (['in', 'out'] as const).flatMap((way) =>
    toggles[way].length > 0 ? [`${way}=${toggles[way].join(',')}`] : [],
  );
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

export const isToggled = (toggles: Toggles) => toggles.in.length + toggles.out.length > 0;

/** The toggles with an instrument switched in, out, or left to the search again. */
export function switched(toggles: Toggles, id: string, to: 'in' | 'out' | 'free'): Toggles {
  const others = (ids: readonly string[]) => ids.filter((other) => other !== id);
  const rest = { in: others(toggles.in), out: others(toggles.out) };
  return to === 'free' ? rest : { ...rest, [to]: [...rest[to], id].sort() };
}
