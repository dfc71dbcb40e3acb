import type { Confidence, Origin } from '@/lib/assessment/line';
import { carbonPriceOn, cbamCertificatePriceOn } from '@/lib/finance/carbon-price';
import { Decimal, ONE, ZERO } from '@/lib/finance/decimal';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

/** A figure that the result rests on and that is not the firm's. */
export interface Parameter {
  readonly name: Bilingual;
  readonly unit: Bilingual;
  readonly min: Decimal;
  readonly likely: Decimal;
  readonly max: Decimal;
  /** ISO day the figure is of. */
  readonly asOf: string;
  readonly origin: Origin;
  /** What the band rests on. */
  readonly note: Bilingual;
}

/** Yuan for a euro, on a day, from a source the reader can look up. */
export interface ExchangeRate {
  readonly cnyPerEuro: number;
  readonly asOf: string;
  readonly source: Bilingual;
}

const PRICE_BAND = { min: '0.75', max: '1.5' };

const EURO_PER_TONNE: Bilingual = { zh: '欧元/吨二氧化碳当量', en: 'euro per tCO2e' };

function givenPrice(euroPerTonne: number, asOf: string): Parameter {
  const price = new Decimal(euroPerTonne);
  return {
    name: { zh: 'CBAM证书价格', en: 'Price of CBAM certificates' },
    unit: EURO_PER_TONNE,
    min: price,
    likely: price,
    max: price,
    asOf,
    origin: { title: { zh: '使用者给定', en: 'given by the user' }, confidence: 'low' },
    note: { zh: '各年按同一价格计算。', en: 'The same price is used for every year.' },
  };
}

/**
 * Certificate price, euro per tCO2e, held over all years: the one given, else the last published
 * with the platform's band of −25 % to +50 %; undefined where none had been published by the day.
 */
export function certificatePrice(asOf: string, euroPerTonne?: number): Parameter | undefined {
  if (euroPerTonne !== undefined) return givenPrice(euroPerTonne, asOf);
  const last = cbamCertificatePriceOn(asOf);
  if (!last) return undefined;
  return {
    name: { zh: 'CBAM证书价格', en: 'Price of CBAM certificates' },
    unit: EURO_PER_TONNE,
    min: last.euroPerTonne.times(PRICE_BAND.min),
    likely: last.euroPerTonne,
    max: last.euroPerTonne.times(PRICE_BAND.max),
    asOf: last.to,
    origin: {
      title: {
        zh: `欧盟委员会公布的${last.period}季度均价（条例 (EU) 2023/956 第21条）`,
        en: `quarterly average of ${last.period} published by the European Commission (Regulation (EU) 2023/956, Article 21)`,
      },
      year: Number(last.period.slice(0, 4)),
      confidence: last.confidence as Confidence,
    },
    note: {
      zh: '各年沿用最近一次公布的价格；低25%至高50%的区间是本平台的设定，不是预测。',
      en: 'The last published price is kept for every year; the band from 25 % below to 50 % above is an assumption of this platform, not a forecast.',
    },
  };
}

/** Cross-sectoral correction factor of the free allocation for 2026 to 2030. */
export const CORRECTION_FACTOR: Parameter = {
  name: { zh: '免费配额跨行业修正系数', en: 'Cross-sectoral correction factor of free allocation' },
  unit: { zh: '无量纲', en: 'no unit' },
  min: ONE,
  likely: ONE,
  max: ONE,
  asOf: '2026-07-23',
  origin: {
    title: {
      zh: '欧盟委员会实施决定 (EU) 2026/1862（2026至2030年）',
      en: 'Commission Implementing Decision (EU) 2026/1862 (2026 to 2030)',
    },
    year: 2026,
    confidence: 'medium',
  },
  note: {
    zh: '2031年以后的系数尚未公布，此后的免费配额按零至现值计算。',
    en: 'The factor after 2030 is not published; free allocation is then taken between zero and its present level.',
  },
};

const UNPAID = {
  name: { zh: '在国内已付的碳价', en: 'Carbon price paid at home' },
  unit: { zh: '元/吨二氧化碳', en: 'yuan per tCO2' },
  min: ZERO,
  likely: ZERO,
} as const;

/**
 * Carbon price effectively paid at home, yuan per tCO2: nothing outside the national market, and
 * inside it between nothing (free allowances) and the price of an allowance; undefined where the
 * market had no price yet.
 */
export function homePrice(asOf: string, mayPay: boolean): Parameter | undefined {
  if (!mayPay) {
    return {
      ...UNPAID,
      max: ZERO,
      asOf,
      origin: { title: { zh: '企业填报', en: 'the firm’s own answers' }, confidence: 'high' },
      note: {
        zh: '企业或其行业不在全国碳市场内，没有可扣减的碳价。',
        en: 'The firm or its sector is outside the national market, so there is no carbon price to deduct.',
      },
    };
  }
  const allowance = carbonPriceOn(asOf);
  if (!allowance) return undefined;
  return {
    ...UNPAID,
    max: allowance.close,
    asOf: allowance.date,
    origin: {
      title: {
        zh: `${allowance.source.title}（${allowance.source.publisher.zh}）`,
        en: `closing price of national allowances (CEA): ${allowance.source.publisher.en}`,
      },
      year: Number(allowance.date.slice(0, 4)),
      confidence: allowance.confidence as Confidence,
    },
    note: {
      zh: '只有实际支付的碳价可以扣减（条例 (EU) 2023/956 第9条）。配额多为免费发放，通常接近于零；上限按配额收盘价计，是本平台的设定。',
      en: 'Only a price effectively paid is deducted (Regulation (EU) 2023/956, Article 9). Most allowances are free, so it is usually near zero; the closing price as the upper end is an assumption of this platform.',
    },
  };
}
