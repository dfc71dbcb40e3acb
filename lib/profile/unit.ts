import type { Bilingual } from '@/lib/taxonomy/bilingual';

/** A unit a number may be typed in; `factor` turns it into the unit of the profile. */
export interface EntryUnit {
  readonly id: string;
  readonly label: Bilingual;
  readonly factor: number;
}

export interface Unit {
  /** The unit of the number in the profile. */
  readonly label: Bilingual;
  /** What a form offers, the usual one first. */
  readonly entry: readonly EntryUnit[];
}

const entry = (id: string, zh: string, en: string, factor = 1): EntryUnit => ({
  id,
  label: { zh, en },
  factor,
});
const plain = (zh: string, en: string): Unit => ({
  label: { zh, en },
  entry: [entry('base', zh, en)],
});

export const UNITS = {
  cny: {
    label: { zh: '元', en: 'CNY' },
    entry: [
      entry('wan', '万元', '10k CNY', 1e4),
      entry('yi', '亿元', '100m CNY', 1e8),
      entry('yuan', '元', 'CNY'),
    ],
  },
  share: {
    label: { zh: '', en: '' },
    entry: [entry('percent', '%', '%', 0.01)],
  },
  tce: {
    label: { zh: '吨标准煤', en: 'tce' },
    entry: [entry('tce', '吨标准煤', 'tce'), entry('wan_tce', '万吨标准煤', '10k tce', 1e4)],
  },
  kwh: {
    label: { zh: '千瓦时', en: 'kWh' },
    entry: [
      entry('wan_kwh', '万千瓦时', '10 MWh', 1e4),
      entry('mwh', '兆瓦时', 'MWh', 1e3),
      entry('kwh', '千瓦时', 'kWh'),
    ],
  },
  tco2e: {
    label: { zh: '吨二氧化碳当量', en: 'tCO2e' },
    entry: [entry('t', '吨', 't'), entry('wan_t', '万吨', '10k t', 1e4)],
  },
  tonnes: plain('吨', 't'),
  people: plain('人', 'people'),
  patents: plain('件', 'patents'),
  years: plain('年', 'years'),
  year: plain('年', ''),
  kw: {
    label: { zh: '千瓦', en: 'kW' },
    entry: [entry('kw', '千瓦', 'kW'), entry('mw', '兆瓦', 'MW', 1e3)],
  },
  tce_per_wan: plain('吨标准煤/万元', 'tce per 10k CNY'),
  wan_per_tco2e: plain('万元/吨', '10k CNY per tCO2e'),
  tco2e_per_tce: plain('吨/吨标准煤', 'tCO2e per tce'),
} as const satisfies Record<string, Unit>;

export type UnitId = keyof typeof UNITS;
