import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { citiesOf, isRegionCode, provinces, regionName } from '@/lib/taxonomy/region';
import {
  allSectors,
  isSectorScope,
  MANUFACTURING,
  sector,
  sectorChildren,
} from '@/lib/taxonomy/sector';

export type PlaceKind = 'sector' | 'region';

export interface PlaceTreeSource {
  /** The codes at the top. */
  readonly roots: () => readonly string[];
  readonly below: (code: string) => readonly string[];
  readonly nameOf: (code: string) => Bilingual | undefined;
}

const codes = (places: readonly { readonly code: string }[]) => places.map(({ code }) => code);

/** Sectors and regions as trees; the few sectors outside manufacturing stand beside it. */
export const PLACE_TREES: Readonly<Record<PlaceKind, PlaceTreeSource>> = {
  sector: {
    roots: () => [
      MANUFACTURING,
      ...codes(allSectors().filter(({ section, parent }) => section !== MANUFACTURING && !parent)),
    ],
    below: (code) => codes(sectorChildren(code)),
    nameOf: (code) => (isSectorScope(code) ? sector(code).name : undefined),
  },
  region: {
    roots: () => codes(provinces()),
    below: (code) => codes(citiesOf(code)),
    nameOf: (code) => (isRegionCode(code) ? regionName(code) : undefined),
  },
};
