import type { Search } from '@/app/_result/result-view';
import type { Instrument } from '@/lib/catalogue/instrument';
import { instrumentScope } from '@/lib/catalogue/instrument-scope';
import { hasCode } from '@/lib/taxonomy/code-list';
import { INSTRUMENT_KINDS, INSTRUMENT_LEVELS } from '@/lib/taxonomy/instrument-codes';
import { isRegionCode, regionWithin } from '@/lib/taxonomy/region';

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

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

function searchable({ id, name, provider, summary, legalBasis }: Instrument): string {
  const texts = [name, provider, summary, ...legalBasis.map(({ title }) => title)];
  const numbers = legalBasis.map(({ number }) => number ?? '');
  return fold([id, ...numbers, ...texts.flatMap(({ zh, en }) => [zh, en])].join('\n'));
}

function reaches(instrument: Instrument, region: string): boolean {
  const { regions } = instrumentScope(instrument);
  return (
    regions === null ||
    regions.some((each) => regionWithin(each, region) || regionWithin(region, each))
  );
}

/** The instruments a view shows, by name of kind and then as the catalogue orders them. */
export function filterCatalogue(
  instruments: readonly Instrument[],
  view: CatalogueView,
): readonly Instrument[] {
  const words = fold(view.q).split(/\s+/).filter(Boolean);
  return instruments.filter((instrument) => {
    if (view.kind && instrument.kind !== view.kind) return false;
    if (view.level && instrument.level !== view.level) return false;
    if (view.region && !reaches(instrument, view.region)) return false;
    const text = words.length > 0 ? searchable(instrument) : '';
    return words.every((word) => text.includes(word));
  });
}
