import type { Bilingual } from '@/lib/taxonomy/bilingual';
import data from './data/carbon-prices.json' with { type: 'json' };
import { Decimal } from './decimal';

type SourceKey = keyof typeof data.sources;

export interface CarbonPriceSource {
  readonly title: string;
  readonly publisher: Bilingual;
}

/** One closing price of the national market's allowances (CEA). */
export interface CarbonPrice {
  /** ISO day of the close, which may lie months before the day asked for. */
  readonly date: string;
  /** Yuan per tonne of CO2. */
  readonly close: Decimal;
  readonly source: CarbonPriceSource;
  readonly confidence: string;
  readonly note?: Bilingual;
}

/** The price of CBAM certificates for goods imported in a quarter; euro, not yuan. */
export interface CbamCertificatePrice {
  /** `YYYY-Qn` */
  readonly period: string;
  readonly from: string;
  readonly to: string;
  /** ISO day on which the Commission published it. */
  readonly publishedOn: string;
  readonly euroPerTonne: Decimal;
  readonly source: CarbonPriceSource;
  readonly confidence: string;
}

const closes: readonly CarbonPrice[] = data.allowances.map(({ close, source, ...rest }) => ({
  ...rest,
  close: new Decimal(close),
  source: data.sources[source as SourceKey],
}));

const certificates: readonly CbamCertificatePrice[] = data.cbamCertificates.map(
  ({ euroPerTonne, source, ...rest }) => ({
    ...rest,
    euroPerTonne: new Decimal(euroPerTonne),
    source: data.sources[source as SourceKey],
  }),
);

/**
 * The latest known closing price of a national allowance at or before an ISO day, yuan per tonne
 * of CO2; undefined before the market opened on 16 July 2021. The points are few: show their day.
 */
export function carbonPriceOn(day: string): CarbonPrice | undefined {
  return closes.findLast(({ date }) => date <= day);
}

/**
 * The latest known certificate price published by an ISO day, euro per tonne of CO2e; undefined
 * before the first. Certificates for 2026 cost the quarterly average of the EU auctions, later ones
 * the weekly average.
 */
export function cbamCertificatePriceOn(day: string): CbamCertificatePrice | undefined {
  return certificates.findLast(({ publishedOn }) => publishedOn <= day);
}
