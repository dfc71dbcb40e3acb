import { describe, expect, it } from 'vitest';
import { readQuantity } from './quantity-text';

const WAN = 1e4;

describe('readQuantity', () => {
  it.each([
    ['4000', 4e7],
    ['1,200.5', 12_005_000],
    ['１２００', 1.2e7],
    ['4亿', 4e8],
    ['4.1 亿元', 4.1e8],
    ['500 万', 5e6],
    ['3000-5000', { min: 3e7, max: 5e7 }],
    ['3000 至 5000', { min: 3e7, max: 5e7 }],
    ['3-5亿', { min: 3e8, max: 5e8 }],
    ['8000万-1.2亿', { min: 8e7, max: 1.2e8 }],
    ['4亿以上', { min: 4e8 }],
    ['≥4亿', { min: 4e8 }],
    ['4000以下', { max: 4e7 }],
    ['at most 4000', { max: 4e7 }],
    ['-5', -5e4],
  ])('reads money %s', (typed, value) => {
    expect(readQuantity(typed, WAN, 'cny')).toEqual({ ok: true, value });
  });

  it('reads a percentage as a share, with and without its sign', () => {
    expect(readQuantity('12.5%', 0.01, 'share')).toEqual({ ok: true, value: 0.125 });
    expect(readQuantity('7', 0.01, 'share')).toEqual({ ok: true, value: 0.07 });
  });

  it.each([
    ['510 MWh', 510_000],
    ['510MWh', 510_000],
    ['10 MWh', 10_000],
    ['5 10 MWh', 50_000],
    ['5万千瓦时', 50_000],
    ['5 kWh', 5],
  ])('reads the electricity %s by the unit typed behind it', (typed, value) => {
    expect(readQuantity(typed, 1e4, 'kwh')).toEqual({ ok: true, value });
  });

  it.each([
    ['500 CNY', 'cny', 500],
    ['5 100m CNY', 'cny', 5e8],
    ['5万吨标准煤', 'tce', 5e4],
    ['5吨标准煤', 'tce', 5],
    ['5万吨', 'tco2e', 5e4],
    ['300人', 'people', 300],
    ['2 MW', 'kw', 2000],
  ] as const)('reads %s by the longest unit that fits', (typed, unit, value) => {
    expect(readQuantity(typed, 1, unit)).toEqual({ ok: true, value });
  });

  it.each([
    ['-5--3', { min: -5, max: -3 }],
    ['-5-3', { min: -5, max: 3 }],
    ['≥-5', { min: -5 }],
    ['0', 0],
    ['0.000000123', 1.23e-7],
    ['1,234,567', 1_234_567],
    ['1,000-2,000', { min: 1000, max: 2000 }],
  ])('reads the plain number %s', (typed, value) => {
    expect(readQuantity(typed, 1, null)).toEqual({ ok: true, value });
  });

  it.each(['510k CNY', '1100m CNY', '1,2', '1,23,456', '12,34'])(
    'refuses %s, which could mean two things',
    (typed) => expect(readQuantity(typed, 1e4, 'cny')).toEqual({ ok: false }),
  );

  it.each(['', 'abc', '4五', '1e9', '3-', '--3', '4亿吨', 'Infinity', '<script>'])(
    'refuses %s instead of guessing',
    (typed) => {
      expect(readQuantity(typed, 1, 'cny')).toEqual({ ok: false });
    },
  );
});
