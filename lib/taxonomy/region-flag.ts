import type { Bilingual } from './bilingual';
import data from './data/regions.json' with { type: 'json' };
import { provinceOfRegion, regionAncestors } from './region';

export const REGION_GROUPS = ['eastern', 'central', 'western', 'northeast'] as const;
export type RegionGroup = (typeof REGION_GROUPS)[number];

export const REGION_GROUP_LABELS: Readonly<Record<RegionGroup, Bilingual>> = {
  eastern: { zh: '东部地区', en: 'Eastern China' },
  central: { zh: '中部地区', en: 'Central China' },
  western: { zh: '西部地区', en: 'Western China' },
  northeast: { zh: '东北地区', en: 'Northeast China' },
};

export const GRID_REGIONS = [
  'north',
  'northeast',
  'east',
  'central',
  'northwest',
  'south',
  'southwest',
] as const;
export type GridRegion = (typeof GRID_REGIONS)[number];

export const GRID_REGION_LABELS: Readonly<Record<GridRegion, Bilingual>> = {
  north: { zh: '华北电网', en: 'North China grid' },
  northeast: { zh: '东北电网', en: 'Northeast China grid' },
  east: { zh: '华东电网', en: 'East China grid' },
  central: { zh: '华中电网', en: 'Central China grid' },
  northwest: { zh: '西北电网', en: 'Northwest China grid' },
  south: { zh: '南方电网', en: 'South China grid' },
  southwest: { zh: '西南电网', en: 'Southwest China grid' },
};

/** A pilot may cover only a part of the region that carries it: `area` names that part. */
export interface RegionPilot {
  readonly region: string;
  readonly area: Bilingual;
}

export interface RegionPilots {
  readonly greenFinance?: RegionPilot;
  readonly climateFinance?: RegionPilot;
  /** First batch of 2023. False is not proof: the members of the second batch are not known. */
  readonly carbonPeakFirstBatch: boolean;
  /** A pilot carbon market of the province (Guangdong's stands for Shenzhen's too). */
  readonly carbonMarket: boolean;
  /** City with its own line in the state plan (计划单列市). */
  readonly separatelyPlanned: boolean;
}

const provinceRows = new Map(data.provinces.map((row) => [row[0], row]));

/** Statistical region group of the province that holds the code. */
export function regionGroup(code: string): RegionGroup {
  return provinceRows.get(provinceOfRegion(code))?.[4] as RegionGroup;
}

/** Power grids that serve the province; Inner Mongolia has two. */
export function gridRegions(code: string): readonly GridRegion[] {
  return provinceRows.get(provinceOfRegion(code))?.[5]?.split(',') as GridRegion[];
}

const greenFinance = new Map(Object.entries(data.pilots.greenFinance));
const climateFinance = new Map(Object.entries(data.pilots.climateFinance));

/** Pilots that the region or one above it takes part in. */
export function regionPilots(code: string): RegionPilots {
  const line = [code, ...regionAncestors(code)];
  const pick = (source: ReadonlyMap<string, Bilingual>): RegionPilot | undefined => {
    const at = line.find((each) => source.has(each));
    const area = at && source.get(at);
    return at && area ? { region: at, area: { zh: area.zh, en: area.en } } : undefined;
  };
  const green = pick(greenFinance);
  const climate = pick(climateFinance);
  const listedIn = (codes: readonly string[]) => line.some((each) => codes.includes(each));
  return {
    ...(green && { greenFinance: green }),
    ...(climate && { climateFinance: climate }),
    carbonPeakFirstBatch: listedIn(data.pilots.carbonPeak),
    carbonMarket: listedIn(data.pilots.carbonMarket),
    separatelyPlanned: listedIn(data.pilots.separatelyPlanned),
  };
}
