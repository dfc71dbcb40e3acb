import type { Search } from '@/app/_result/result-view';
import type { Instrument } from '@/lib/catalogue/instrument';
import type { CompiledInstrument } from '@/lib/matching/compiled-instrument';
import { findInstruments } from '@/lib/matching/find-instruments';
import { hasCode } from '@/lib/taxonomy/code-list';
import { INSTRUMENT_KINDS, INSTRUMENT_LEVELS } from '@/lib/taxonomy/instrument-codes';
import { isRegionCode } from '@/lib/taxonomy/region';

/** How the public catalogue is searched; all of it is in the address. */
export interface CatalogueView {
  readonly q: string;
  readonly kind: string;
  readonly level: string;
  /** A province: national instruments are open to it as well. */
  readonly region: string;
}

const one = (search: Search, name: string) => {
  const value = search[name];
  return typeof value === 'string' ? value.slice(0, 100).trim() : '';
};

export function readCatalogueView(search: Search): CatalogueView {
  const kind = one(search, 'kind');
  const level = one(search, 'level');
  const region = one(search, 'region');
  return {
    q: one(search, 'q'),
    kind: hasCode(INSTRUMENT_KINDS, kind) ? kind : '',
    level: hasCode(INSTRUMENT_LEVELS, level) ? level : '',
    region: isRegionCode(region) ? region : '',
  };
}

/** The instruments a view shows, ordered by kind, level and id. */
export function filterCatalogue(
  catalogue: readonly CompiledInstrument[],
  { q, kind, level, region }: CatalogueView,
): readonly Instrument[] {
  const found = findInstruments(catalogue, {
    q,
    ...(kind && { kind: [kind] }),
    ...(level && { level: [level] }),
    ...(region && { region }),
  });
  return found.map(({ instrument }) => instrument);
}
