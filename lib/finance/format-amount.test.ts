import { describe, expect, it } from 'vitest';
import { Decimal } from './decimal';
import { exactly } from './estimate';
import { FINANCE_UNITS } from './finance-unit';
import { formatEstimate, formatExactMoney, formatShortMoney, formatValue } from './format-amount';

const of = (value: number | string) => new Decimal(value);

describe('money to the fen', () => {
  it.each([
    [0, '0元', 'CNY 0'],
    [0.01, '0.01元', 'CNY 0.01'],
    [9999.99, '9,999.99元', 'CNY 9,999.99'],
    [10_000, '1万元', 'CNY 10,000'],
    [12_345, '1.2345万元', 'CNY 12,345'],
    [12_345.6, '12,345.6元', 'CNY 12,345.6'],
    [99_999_999, '9,999.9999万元', 'CNY 99,999,999'],
    [100_000_000, '1亿元', 'CNY 100,000,000'],
    [123_450_000, '1.2345亿元', 'CNY 123,450,000'],
    [123_456_789, '12,345.6789万元', 'CNY 123,456,789'],
    [123_456_789.01, '123,456,789.01元', 'CNY 123,456,789.01'],
    [-2_500_000, '−250万元', 'CNY −2,500,000'],
    [-0.001, '0元', 'CNY 0'],
  ])('%d is %s, %s', (yuan, zh, en) => {
    expect(formatExactMoney(of(yuan), 'zh')).toBe(zh);
    expect(formatExactMoney(of(yuan), 'en')).toBe(en);
  });
});

describe('money at a glance', () => {
  it.each([
    [9999, '9,999元', 'CNY 9,999'],
    [12_345, '1.235万元', 'CNY 12,345'],
    [12_344, '1.234万元', 'CNY 12,344'],
    [999_949, '99.99万元', 'CNY 999,949'],
    [999_950, '100万元', 'CNY 1m'],
    [1_598_843, '159.9万元', 'CNY 1.599m'],
    [99_994_999, '9,999万元', 'CNY 99.99m'],
    [99_995_000, '1亿元', 'CNY 100m'],
    [999_949_999, '9.999亿元', 'CNY 999.9m'],
    [999_950_000, '10亿元', 'CNY 1bn'],
    [123_456_789_012, '1,235亿元', 'CNY 123.5bn'],
    [-1_234_500, '−123.5万元', 'CNY −1.235m'],
  ])('%d is %s, %s', (yuan, zh, en) => {
    expect(formatShortMoney(of(yuan), 'zh')).toBe(zh);
    expect(formatShortMoney(of(yuan), 'en')).toBe(en);
  });

  it('rounds once, not first to four digits and then to two decimals', () => {
    expect(formatShortMoney(of(12_345), 'zh')).not.toBe('1.24万元');
  });
});

describe('a number of a calculation', () => {
  it.each([
    ['rate', 0.035, '3.5%', '3.5%'],
    ['share', 0.000001, '0.0001%', '0.0001%'],
    ['years', 6, '6年', '6 years'],
    ['number', 1.065, '1.065', '1.065'],
    ['tce', 12_000.5, '12,000.5吨标准煤', '12,000.5 tce'],
    ['tco2e', 10, '10吨', '10 tCO2e'],
    ['kw', 250, '250千瓦', '250 kW'],
    ['cny_per_tce', 500, '500元/吨标准煤', '500 CNY/tce'],
    ['cny_per_tco2e', 98.32, '98.32元/吨', '98.32 CNY/t'],
    ['cny_per_kwh', 0.65, '0.65元/千瓦时', '0.65 CNY/kWh'],
    ['cny_per_m3', 3.5, '3.5元/立方米', '3.5 CNY/m³'],
    ['cny_per_tonne', 700, '700元/吨', '700 CNY/t'],
    ['cny_per_euro', 7.8067, '7.8067元/欧元', '7.8067 CNY/EUR'],
    ['euro_per_tco2e', 82.32, '82.32欧元/吨', '82.32 EUR/t'],
    ['cny', 1_500_000, '150万元', 'CNY 1,500,000'],
  ] as const)('in %s: %d', (unit, value, zh, en) => {
    expect(formatValue(of(value), unit, 'zh')).toBe(zh);
    expect(formatValue(of(value), unit, 'en')).toBe(en);
  });

  it('says in every unit that an end is not there, and which', () => {
    for (const unit of FINANCE_UNITS) {
      expect(formatValue(of(Number.POSITIVE_INFINITY), unit, 'zh')).toBe('无上限');
      expect(formatValue(of(Number.POSITIVE_INFINITY), unit, 'en')).toBe('no upper end');
      expect(formatValue(of(Number.NEGATIVE_INFINITY), unit, 'zh')).toBe('无下限');
      expect(formatValue(of(Number.NEGATIVE_INFINITY), unit, 'en')).toBe('no lower end');
    }
  });

  it('is one number where it is exact, else both ends with the likely one', () => {
    expect(formatEstimate(exactly(of(0.5)), 'share', 'zh')).toBe('50%');
    const range = { low: of(0), likely: of(400_000), high: of(800_000) };
    expect(formatEstimate(range, 'cny', 'zh')).toBe('0元至80万元（可能40万元）');
    expect(formatEstimate(range, 'cny', 'en')).toBe('CNY 0 to CNY 800,000 (likely CNY 400,000)');
  });
});
