import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { isRegionCode, normaliseRegionCode, region, regionAncestors } from '@/lib/taxonomy/region';
import { searchRegions } from '@/lib/taxonomy/region-search';
import { isSectorCode, normaliseSectorCode, sector } from '@/lib/taxonomy/sector';
import { searchSectors } from '@/lib/taxonomy/sector-search';

export interface Choice {
  readonly code: string;
  readonly name: Bilingual;
}

export type PlaceText =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly choices: readonly Choice[] };

const MOST_CHOICES = 12;
const LEADING_CODE = /^([Cc]?\d{2,6})(?:\s|$|[（(·-])/;

interface Place {
  normalise: (raw: string) => string | undefined;
  search: (query: string, limit: number) => readonly Choice[];
}

const PLACES: Readonly<Record<'sector' | 'region', Place>> = {
  sector: { normalise: normaliseSectorCode, search: searchSectors },
  region: { normalise: normaliseRegionCode, search: searchRegions },
};

/** The names of a place as people write them in full: "江苏省苏州市" too. */
function fullNames({ code, name }: Choice): readonly string[] {
  if (!isRegionCode(code)) return [name.zh, name.en];
  const above = regionAncestors(code).map((each) => region(each).name.zh);
  return [name.zh, name.en, [...above.reverse(), name.zh].join('')];
}

const bare = (text: string) => text.replace(/\s+/g, '').toLowerCase();

/**
 * The code behind what was typed for a sector or region: a code, "3110 炼铁", or a name.
 * Where a name fits several, they come back to choose from: none is picked for the firm.
 */
export function readPlace(kind: 'sector' | 'region', text: string): PlaceText {
  const { normalise, search } = PLACES[kind];
  const folded = text.normalize('NFKC').trim();
  const leading = LEADING_CODE.exec(folded)?.[1];
  const code = normalise(folded) ?? (leading ? normalise(leading) : undefined);
  if (code) return { ok: true, code };
  const found = search(folded, MOST_CHOICES);
  const named = found.filter((place) =>
    fullNames(place).some((name) => bare(name) === bare(folded)),
  );
  const only = named.length > 0 ? named : found;
  if (only.length === 1 && only[0]) return { ok: true, code: only[0].code };
  return { ok: false, choices: found.map(({ code: each, name }) => ({ code: each, name })) };
}

/**
 * What stands in the field for a code: "3110 炼铁", "苏州市"; `readPlace` leads back to the code. A
 * region that no name leads to carries its code too, and an unknown code stands as it is.
 */
export function placeText(kind: 'sector' | 'region', code: string, locale: 'zh' | 'en'): string {
  if (kind === 'sector') {
    return isSectorCode(code) ? `${code} ${sector(code).name[locale]}` : code;
  }
  if (!isRegionCode(code)) return code;
  const { name, listed } = region(code);
  return listed ? name[locale] : `${code} ${name[locale]}`;
}
