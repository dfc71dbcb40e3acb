import { describe, expect, it } from 'vitest';
import { carbonPriceOn, cbamCertificatePriceOn } from './carbon-price';
import data from './data/carbon-prices.json' with { type: 'json' };

describe('carbonPriceOn', () => {
  it.each([
    ['2021-07-16', '2021-07-16', 51.23],
    ['2024-12-30', '2024-04-24', 100.59],
    ['2024-12-31', '2024-12-31', 97.49],
    ['2026-08-10', '2026-07-28', 94.67],
    ['2026-11-24', '2026-08-11', 98.32],
  ])('on %s: the close of %s, %d yuan', (day, date, close) => {
    const price = carbonPriceOn(day);
    expect([price?.date, price?.close.toNumber()]).toEqual([date, close]);
    expect(price?.source.publisher).toBeTruthy();
  });

  it('is undefined before the market opened', () => {
    expect(carbonPriceOn('2021-07-15')).toBeUndefined();
  });

  it('names the official report for the close of 2024 and doubts that of 2022', () => {
    expect(carbonPriceOn('2024-12-31')?.source.title).toBe('全国碳市场发展报告（2025）');
    expect(carbonPriceOn('2022-12-31')).toMatchObject({ confidence: 'medium' });
    expect(carbonPriceOn('2022-12-31')?.note?.zh).toContain('55.15');
  });
});

describe('cbamCertificatePriceOn', () => {
  it.each([
    ['2026-04-07', '2026-Q1', 75.36],
    ['2026-07-05', '2026-Q1', 75.36],
    ['2026-07-06', '2026-Q2', 75.28],
    ['2026-10-04', '2026-Q2', 75.28],
    ['2026-11-24', '2026-Q3', 82.32],
  ])('on %s is that of %s, the last published', (day, period, euro) => {
    const price = cbamCertificatePriceOn(day);
    expect(price).toMatchObject({ period, confidence: 'medium' });
    expect(price?.euroPerTonne.toNumber()).toBe(euro);
  });

  it('is not known before the first was published', () => {
    expect(cbamCertificatePriceOn('2026-04-06')).toBeUndefined();
  });
});

describe('the table of carbon prices', () => {
  it('goes forward in time and names a source for every point', () => {
    for (const points of [
      data.allowances.map(({ date, source }) => ({ day: date, source })),
      data.cbamCertificates.map(({ to, source }) => ({ day: to, source })),
      data.cbamCertificates.map(({ publishedOn, source }) => ({ day: publishedOn, source })),
    ]) {
      expect(points.map(({ day }) => day)).toEqual(points.map(({ day }) => day).toSorted());
      for (const { source } of points) expect(Object.keys(data.sources)).toContain(source);
    }
  });
});
