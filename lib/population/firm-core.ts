import type { Answers } from '@/lib/profile/answers';
import { citiesOf, region } from '@/lib/taxonomy/region';
import { sectorLeaves } from '@/lib/taxonomy/sector';
import { SIZE_CLASSES, type SizeClass, sizeClassCandidates } from '@/lib/taxonomy/size-class';
import type { Stage } from '@/lib/taxonomy/stage';
import { type Draws, roughly, type Weighted, weighted } from './draws';
import { ASSUMED, DIVISIONS, type Division, divisionOf } from './population-data';

/** What everything else about a firm follows from; all of it true, whether the firm says it or not. */
export interface FirmCore {
  readonly sector: string;
  readonly division: Division;
  readonly region: string;
  readonly province: string;
  readonly employees: number;
  readonly annualRevenue: number;
  readonly totalAssets: number;
  readonly fixedAssets: number;
  readonly sizeClass: SizeClass;
  readonly stage: Stage;
  /** 0 to 4. */
  readonly stageRank: number;
}

const CAPITAL_WEIGHT = 3;
const DIRECT_COUNTY_WEIGHT = 0.3;
/** Of net fixed assets a year. */
const DEPRECIATION = 0.08;

const PROVINCES = weighted(ASSUMED.provinces);

function sectorWeights(): Readonly<Record<string, number>> {
  const leaves = sectorLeaves().map(({ code }) => ({ code, division: code.slice(0, 2) }));
  const classes = new Map<string, number>();
  for (const { division } of leaves) classes.set(division, (classes.get(division) ?? 0) + 1);
  return Object.fromEntries(
    leaves.map(({ code, division }) => [
      code,
      (DIVISIONS[division]?.employees ?? 0) / (classes.get(division) ?? 1),
    ]),
  );
}

const SECTORS: Weighted = weighted(sectorWeights());

function cityWeight(code: string, isMunicipality: boolean): number {
  if (isMunicipality) return 1;
  if (code.endsWith('0100')) return CAPITAL_WEIGHT;
  return region(code).level === 'prefecture' ? 1 : DIRECT_COUNTY_WEIGHT;
}

/** The Corps lies across the prefectures of Xinjiang, so nobody is drawn into it as a city. */
const CITIES: ReadonlyMap<string, Weighted> = new Map(
  PROVINCES.codes.map((province) => {
    const cities = citiesOf(province).filter(({ code }) => code.startsWith(province.slice(0, 2)));
    const isMunicipality = cities.every(({ level }) => level === 'county');
    const weights = cities.map(({ code }) => [code, cityWeight(code, isMunicipality)] as const);
    return [province, weighted(Object.fromEntries(weights))];
  }),
);

const SIZES = weighted(
  Object.fromEntries(SIZE_CLASSES.map((size) => [size, ASSUMED.employees[size].weight])) as Record<
    SizeClass,
    number
  >,
);
const STAGES_OF = Object.fromEntries(
  SIZE_CLASSES.map((size) => [size, weighted(ASSUMED.stages[size])]),
) as Record<SizeClass, Weighted<Stage>>;

function balance(draws: Draws, division: Division, revenue: number) {
  const fixed = ((revenue * division.depreciationShare) / DEPRECIATION) * draws.spread(0.35);
  const heavy = Math.min(0.5, Math.max(0.25, division.depreciationShare * 10));
  const share = Math.min(0.85, heavy * draws.spread(0.3));
  return { totalAssets: roughly(fixed / share), fixedAssets: roughly(fixed) };
}

/** Sector, place, size, assets and stage of a firm. */
export function firmCore(draws: Draws): FirmCore {
  const sector = draws.pick(SECTORS);
  const division = divisionOf(sector);
  const province = draws.pick(PROVINCES);
  const cities = CITIES.get(province);
  const { from, to } = ASSUMED.employees[draws.pick(SIZES)];
  const employees = Math.floor(draws.logBetween(from, to));
  const annualRevenue = roughly(employees * division.outputPerEmployee * draws.spread(0.55));
  const point = (value: number) => ({ min: value, max: value });
  const [sizeClass = 'micro'] = sizeClassCandidates({
    employees: point(employees),
    annualRevenue: point(annualRevenue),
  });
  const stages = STAGES_OF[sizeClass];
  const stage = draws.pick(stages);
  return {
    sector,
    division,
    province,
    region: cities ? draws.pick(cities) : province,
    employees,
    annualRevenue,
    ...balance(draws, division, annualRevenue),
    sizeClass,
    stage,
    stageRank: stages.codes.indexOf(stage),
  };
}

export function coreAnswers(core: FirmCore): Answers {
  const { sector, region: place, employees, annualRevenue, totalAssets, fixedAssets, stage } = core;
  return { sector, region: place, employees, annualRevenue, totalAssets, fixedAssets, stage };
}
