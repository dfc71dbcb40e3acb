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

  it.each(['', 'abc', '4五', '1e9', '3-', '--3', '4亿吨', 'Infinity', '<script>'])(
    'refuses %s instead of guessing',
    (typed) => {
      expect(readQuantity(typed, 1, 'cny')).toEqual({ ok: false });
    },
  );
});
