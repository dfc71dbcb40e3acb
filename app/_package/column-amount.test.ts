import { describe, expect, it } from 'vitest';
import { Decimal } from '@/lib/finance/decimal';
import { chartAmount, columnAmount, percentOf } from './column-amount';

const yuan = (value: string) => new Decimal(value);

describe('amounts in columns', () => {
  it.each([
    ['0', '0.00'],
    ['-0', '0.00'],
    ['-0.001', '0.00'],
    ['1877934.27', '1,877,934.27'],
    ['-375586.8', '−375,586.80'],
    ['1000', '1,000.00'],
  ])('%s yuan are shown to the fen as %s', (value, text) => {
    expect(columnAmount(yuan(value))).toBe(text);
  });

  it.each([
    ['0', '0', '0'],
    ['20000000', '2,000', '20'],
    ['-3979861.11', '−398', '−3.98'],
    ['277083.33', '27.7', '0.277'],
    ['-300', '−0.03', '−0.0003'],
    ['123456789', '12,346', '123'],
  ])('%s yuan are %s in a Chinese chart and %s in an English one', (value, zh, en) => {
    expect([chartAmount(yuan(value), 'zh'), chartAmount(yuan(value), 'en')]).toEqual([zh, en]);
  });

  it('tell a share to a tenth of a per cent, a rate as fine as asked for', () => {
    expect(percentOf(yuan('0.62149'))).toBe('62.1%');
    expect(percentOf(yuan('0.5'))).toBe('50%');
    expect(percentOf(yuan('0.035566'), 2)).toBe('3.56%');
  });
});
