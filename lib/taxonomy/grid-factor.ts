import type { Bilingual } from './bilingual';
import data from './data/grid-factors.json' with { type: 'json' };
import type { Interval } from './interval';
import { provinceOfRegion, regionName } from './region';

export const GRID_FACTOR_YEARS = [2021, 2022, 2023] as const;
export type GridFactorYear = (typeof GRID_FACTOR_YEARS)[number];
export const LATEST_GRID_FACTOR_YEAR: GridFactorYear = 2023;

export interface GridFactor {
  /** kgCO2 per kWh, which is tCO2 per MWh. */
  readonly value: number;
  readonly year: GridFactorYear;
  readonly scope: 'province' | 'national';
  /** Why the factor is not the province's own of the year asked for. */
  readonly notice?: Bilingual;
}

type YearValues = Readonly<Record<GridFactorYear, number>>;

const byProvince = new Map<string, YearValues>(Object.entries(data.provinces));

/**
 * Average grid emission factor of the province of a region (location-based), kgCO2/kWh.
 * National average, with a notice, for an unknown region and for Tibet; the nearest published
 * year, with a notice, for another year. Source: announcements of 生态环境部 and 国家统计局.
 * Throws RangeError on an unknown region code.
 */
export function gridFactor(region?: string, year: number = LATEST_GRID_FACTOR_YEAR): GridFactor {
  const used = nearestYear(year);
  const own = region === undefined ? undefined : byProvince.get(provinceOfRegion(region));
  const notices = [
    ...(own ? [] : [nationalNotice(region)]),
    ...(used === year ? [] : [yearNotice(year, used)]),
  ];
  return {
    value: (own ?? data.national)[used],
    year: used,
    scope: own ? 'province' : 'national',
    ...(notices.length > 0 && { notice: join(notices) }),
  };
}

/** Lowest and highest factor of any province, kgCO2/kWh: what holds while the province is unknown. */
export function gridFactorRange(year: number = LATEST_GRID_FACTOR_YEAR): Interval {
  const used = nearestYear(year);
  const values = [...byProvince.values()].map((own) => own[used]);
  return { min: Math.min(...values), max: Math.max(...values) };
}

function nearestYear(year: number): GridFactorYear {
  const earlier = GRID_FACTOR_YEARS.filter((published) => published <= year);
  return earlier.at(-1) ?? GRID_FACTOR_YEARS[0];
}

function nationalNotice(region: string | undefined): Bilingual {
  if (region === undefined) {
    return {
      zh: '未填所在省份，采用全国电力平均二氧化碳排放因子。',
      en: 'The province is not known: the national average grid factor is used.',
    };
  }
  const province = regionName(provinceOfRegion(region));
  return {
    zh: `${province.zh}没有公布电力平均二氧化碳排放因子，采用全国平均值。`,
    en: `No grid factor is published for ${province.en}: the national average is used.`,
  };
}

function yearNotice(asked: number, used: GridFactorYear): Bilingual {
  return {
    zh: `没有${asked}年的因子，采用${used}年的。`,
    en: `There is no factor for ${asked}: that of ${used} is used.`,
  };
}

function join(notices: readonly Bilingual[]): Bilingual {
  return {
    zh: notices.map((notice) => notice.zh).join(''),
    en: notices.map((notice) => notice.en).join(' '),
  };
}
