import type { Bilingual } from '@/lib/taxonomy/bilingual';
import data from './data/sector-reference.json' with { type: 'json' };
import type { Confidence, Origin } from './line';

/** A figure of a division and where it comes from. */
export interface ReferenceFigure {
  readonly value: number;
  readonly origin: Origin;
}

/** A manufacturing division in 2020; electricity at its calorific value, output at producer prices. */
export interface SectorReference {
  readonly division: string;
  readonly year: number;
  /** tce per 10k CNY. */
  readonly energyPerOutput: ReferenceFigure;
  readonly energyPerValueAdded: ReferenceFigure;
  /** kWh per 10k CNY. */
  readonly electricityPerOutput: ReferenceFigure;
  readonly electricityPerValueAdded: ReferenceFigure;
  /** tCO2 per 10k CNY, energy-related only. */
  readonly co2PerOutput: ReferenceFigure;
  readonly co2PerValueAdded: ReferenceFigure;
  /** 10k CNY per tCO2. */
  readonly outputPerCo2: ReferenceFigure;
  readonly valueAddedPerCo2: ReferenceFigure;
  /** Coal and coke in standard coal, 0..1 of final energy; gases won from coal are apart. */
  readonly coalShare: ReferenceFigure;
  readonly byproductGasShare: ReferenceFigure;
  readonly electricityShare: ReferenceFigure;
}

interface Row {
  readonly year: number;
  /** `group`: the division is a whole group of the input-output table; `split`: its share is estimated. */
  readonly basis: string;
  /** Whether energy and electricity, from two statistics, fit together. */
  readonly agrees: boolean;
  readonly energyPerOutput: number;
  readonly electricityPerOutput: number;
  readonly co2PerOutput: number;
  readonly energyPerValueAdded: number;
  readonly electricityPerValueAdded: number;
  readonly co2PerValueAdded: number;
  readonly coalShare: number;
  readonly byproductGasShare: number;
  readonly electricityShare: number;
}

const rows: Readonly<Record<string, Row>> = data;

const ENERGY: Bilingual = {
  zh: '《中国能源统计年鉴》分行业终端能源消费量',
  en: 'Final energy use by division, China Energy Statistical Yearbook',
};
const ELECTRICITY: Bilingual = {
  zh: '电力工业统计分行业用电量',
  en: 'Electricity use by division, power industry statistics',
};
const CO2: Bilingual = {
  zh: '按分行业能源消费量和缺省因子估算的能源活动排放，不含工艺过程排放',
  en: 'Energy-related emissions estimated from energy use by division and default factors, without process emissions',
};
const TABLE: Bilingual = {
  zh: '2020年全国投入产出表',
  en: 'national input-output table of 2020',
};
const SPLIT: Bilingual = {
  zh: '（组内按行业拆分为估算）',
  en: ' (split within the group is an estimate)',
};

function figuresOf(division: string, row: Row): SectorReference {
  const split = row.basis === 'split';
  const origin = (of: Bilingual, confidence: Confidence, over?: Bilingual): Origin => ({
    title: over
      ? {
          zh: `${of.zh} ÷ ${over.zh}${split ? SPLIT.zh : ''}`,
          en: `${of.en} ÷ ${over.en}${split ? SPLIT.en : ''}`,
        }
      : of,
    year: row.year,
    confidence,
  });
  const energy = origin(ENERGY, split || !row.agrees ? 'low' : 'medium', TABLE);
  const power = origin(ELECTRICITY, split || !row.agrees ? 'low' : 'medium', TABLE);
  const carbon = origin(CO2, 'low', TABLE);
  const mix = origin(ENERGY, row.agrees ? 'high' : 'low');
  return {
    division,
    year: row.year,
    energyPerOutput: { value: row.energyPerOutput, origin: energy },
    energyPerValueAdded: { value: row.energyPerValueAdded, origin: energy },
    electricityPerOutput: { value: row.electricityPerOutput, origin: power },
    electricityPerValueAdded: { value: row.electricityPerValueAdded, origin: power },
    co2PerOutput: { value: row.co2PerOutput, origin: carbon },
    co2PerValueAdded: { value: row.co2PerValueAdded, origin: carbon },
    outputPerCo2: { value: 1 / row.co2PerOutput, origin: carbon },
    valueAddedPerCo2: { value: 1 / row.co2PerValueAdded, origin: carbon },
    coalShare: { value: row.coalShare, origin: mix },
    byproductGasShare: { value: row.byproductGasShare, origin: mix },
    electricityShare: { value: row.electricityShare, origin: mix },
  };
}

const byDivision = new Map(
  Object.entries(rows).map(([division, row]) => [division, figuresOf(division, row)]),
);

/** The record of the division a sector code lies in; undefined outside manufacturing. */
export function sectorReference(sectorCode: string): SectorReference | undefined {
  return byDivision.get(sectorCode.slice(0, 2));
}
