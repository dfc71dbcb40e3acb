import { type Assumption, platform } from './assumption-entry';
import { type CbamCertificatePrice, cbamCertificatePriceOn } from './carbon-price';
import { type EuroRate, euroRateOn } from './exchange-rate';

const FIRST_CERTIFICATE_DAY = '2026-04-07';
const FIRST_EURO_DAY = '2025-12-12';

/** The last rate at or before the day; before the first known, that one, which the source says. */
export function euroRateFor(asOf: string): EuroRate {
  return (euroRateOn(asOf) ?? euroRateOn(FIRST_EURO_DAY)) as EuroRate;
}

function certificateFor(asOf: string): CbamCertificatePrice {
  return (cbamCertificatePriceOn(asOf) ??
    cbamCertificatePriceOn(FIRST_CERTIFICATE_DAY)) as CbamCertificatePrice;
}

/** What energy costs and what the carbon border adjustment is reckoned at; no benefit rests on it. */
export const ENERGY_ASSUMPTIONS = {
  electricityPrice: {
    label: { zh: '电价', en: 'Electricity price' },
    unit: 'cny_per_kwh',
    min: 0,
    max: 5,
    source: platform(
      '工业用户含输配的综合电价约为此数，各省各月不同，请按电费单改填',
      'about what industry pays, grid fees included; it differs by province and month, so enter your bill’s',
    ),
    byDefault: () => 0.65,
  },
  naturalGasPrice: {
    label: { zh: '天然气价格', en: 'Natural gas price' },
    unit: 'cny_per_m3',
    min: 0,
    max: 20,
    source: platform(
      '工业用气到厂价约为此数，各地各季不同，请按气费单改填',
      'about what industry pays at the plant; it differs by place and season, so enter your bill’s',
    ),
    byDefault: () => 3.5,
  },
  coalPrice: {
    label: { zh: '原煤价格', en: 'Price of raw coal' },
    unit: 'cny_per_tonne',
    min: 0,
    max: 5000,
    source: platform(
      '5000千卡原煤到厂价约为此数；其他煤种和焦炭按所含热量折算',
      'about the price of raw coal of 5,000 kcal/kg at the plant; other coals and coke in proportion to their heat',
    ),
    byDefault: () => 700,
  },
  otherEnergyPrice: {
    label: { zh: '其他能源价格', en: 'Price of other energy' },
    unit: 'cny_per_tce',
    min: 0,
    max: 20_000,
    source: platform(
      '蒸汽、油品等折标准煤后的价格，各品种相差很大；只知道能耗总量时，电以外的能源也按此计',
      'steam, oil products and the like in standard coal, which differ widely; also for all but electricity where only total energy use is known',
    ),
    byDefault: () => 1800,
  },
  cnyPerEuro: {
    label: { zh: '欧元汇率', en: 'Exchange rate of the euro' },
    unit: 'cny_per_euro',
    min: 1,
    max: 20,
    source: (asOf) => {
      const { date } = euroRateFor(asOf);
      return {
        zh: `中国外汇交易中心公布的人民币汇率中间价，${date}；此后的未查到`,
        en: `Central parity published by the China Foreign Exchange Trade System, ${date}; later ones were not found`,
      };
    },
    byDefault: (asOf) => euroRateFor(asOf).cnyPerEuro,
  },
  cbamCertificatePrice: {
    label: { zh: 'CBAM证书价格', en: 'Price of a CBAM certificate' },
    unit: 'euro_per_tco2e',
    min: 0,
    max: 1000,
    source: (asOf) => {
      const { period, publishedOn } = certificateFor(asOf);
      return {
        zh: `欧盟委员会${publishedOn}公布的${period}季度均价；不改时另按低25%至高50%给出区间，改填后只按填的数计算`,
        en: `Quarterly average of ${period}, published by the European Commission on ${publishedOn}; unchanged, costs are also shown from 25% below to 50% above, changed, at your figure alone`,
      };
    },
    byDefault: (asOf) => certificateFor(asOf).euroPerTonne.toNumber(),
  },
} as const satisfies Record<string, Assumption>;
