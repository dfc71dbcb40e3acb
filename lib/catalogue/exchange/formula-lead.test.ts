import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/profile/testing/runs';
import { asMeant, withoutFormula } from './formula-lead';

describe('withoutFormula', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    "'=1",
    "=HYPERLINK('http://x','y')",
  ])('lets no spreadsheet compute %j', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
  });

  it.each(['', '绿色贷款', "'quoted'", '1-2', 'a=b', '[{"a":1}]'])('leaves %j as it is', (text) => {
    expect(withoutFormula(text)).toBe(text);
  });

  it('is read back as it was meant, whatever the text', () => {
    const lead = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '＝', 'x', '中', ' ');
    const texts = fc.oneof(fc.string(), fc.string({ unit: lead, maxLength: 6 }));
    fc.assert(
      fc.property(texts, (text) => {
        const cell = withoutFormula(text);
        expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        expect(asMeant(cell)).toBe(text);
      }),
      runs(2000),
    );
  });
});
