import type { BenchmarkConfidence } from './benchmark';
import type { BenchmarkUnit } from './benchmark-unit';
import type { Bilingual } from './bilingual';
import data from './data/benchmarks.json' with { type: 'json' };

/** What the country's plants used per unit of a product in a year, all processes taken together. */
export interface NationalAverage {
  readonly id: string;
  readonly name: Bilingual;
  readonly sectors: readonly string[];
  readonly unit: BenchmarkUnit;
  readonly value: number;
  readonly year: number;
  /** Electricity counted as primary energy: not to be held against limits at the calorific value. */
  readonly primaryElectricity: boolean;
  readonly confidence: BenchmarkConfidence;
}

export const NATIONAL_AVERAGE_SOURCE: Bilingual = {
  zh: '《2021能源数据》、2020年有色金属工业运行公报（转引）',
  en: 'Energy Data 2021; 2020 report on the non-ferrous metals industry (quoted at second hand)',
};

const YEAR = 2020;

export const NATIONAL_AVERAGES: readonly NationalAverage[] = data.averages.map(
  ({ id, zh, en, sectors, unit, value, electricity, confidence }) => ({
    id,
    name: { zh, en },
    sectors,
    unit: unit as BenchmarkUnit,
    value,
    year: YEAR,
    primaryElectricity: electricity === 'primary',
    confidence: confidence as BenchmarkConfidence,
  }),
);
