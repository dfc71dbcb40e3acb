import { z } from 'zod';
import { allRegions, isRegionCode, type Region, region, regionWithin } from '@/lib/taxonomy/region';
import { searchRegions } from '@/lib/taxonomy/region-search';
import {
  allSectors,
  isSectorScope,
  type Sector,
  sector,
  sectorWithin,
} from '@/lib/taxonomy/sector';
import { searchSectors } from '@/lib/taxonomy/sector-search';
import type { CodeItem } from './taxonomy-item';

const DEFAULT_FOUND = 20;

const querySchema = (isKnown: (code: string) => boolean) =>
  z.strictObject({
    q: z.string().max(100).optional().describe('Code, Chinese, pinyin, initials or English'),
    parent: z
      .string()
      .max(20)
      .refine(isKnown, { params: { reason: 'unknown_code' } })
      .optional()
      .describe('Alone: what lies directly below; with q: anywhere below'),
    limit: z.int().min(1).max(1000).optional().describe(`With q ${DEFAULT_FOUND} by default`),
  });

export const sectorQuerySchema = querySchema(isSectorScope);
export const regionQuerySchema = querySchema(isRegionCode);

type PlaceQuery = z.output<typeof sectorQuerySchema>;
type Place = Sector | Region;

interface Tree {
  readonly all: () => readonly Place[];
  readonly find: (code: string) => Place;
  readonly search: (query: string, limit: number) => readonly Place[];
  readonly within: (code: string, above: string) => boolean;
}

const SECTORS: Tree = {
  all: allSectors,
  find: sector,
  search: searchSectors,
  within: sectorWithin,
};
const REGIONS: Tree = {
  all: allRegions,
  find: region,
  search: searchRegions,
  within: regionWithin,
};

function itemOf({ code, level, name, parent }: Place, tree: Tree): CodeItem {
  return {
    code,
    name,
    level,
    ...(parent === undefined ? {} : { parent, within: tree.find(parent).name }),
  };
}

function places(tree: Tree, { q, parent, limit }: PlaceQuery): CodeItem[] {
  const asked = q?.trim() ?? '';
  const found =
    asked === ''
      ? tree.all().filter((place) => parent === undefined || place.parent === parent)
      : tree
          .search(asked, Number.MAX_SAFE_INTEGER)
          .filter(({ code }) => parent === undefined || tree.within(code, parent));
  const most = limit ?? (asked === '' ? found.length : DEFAULT_FOUND);
  return found.slice(0, most).map((place) => itemOf(place, tree));
}

export const sectorItems = (query: PlaceQuery) => places(SECTORS, query);
export const regionItems = (query: PlaceQuery) => places(REGIONS, query);
