import { describe, expect, it } from 'vitest';
import { withParts } from '@/lib/catalogue/exchange/testing/zip-with';
import { columnLetters } from '@/lib/catalogue/exchange/workbook-of';
import { attributeSchema } from '@/lib/profile/attribute-schema';
import { attribute } from '@/lib/profile/registry';
import { LOCALES } from '@/lib/taxonomy/bilingual';
import { LEDGER_FORMATS, type LedgerFormat } from './ledger';
import { ledgerQuestions } from './ledger-questions';
import { ledgerTemplate, TEMPLATE_CARRIERS } from './ledger-template';
import { readLedger } from './read-ledger';
import { cellsOf, ledgerCsv } from './testing/ledger-files';

const SHEET = 'xl/worksheets/sheet1.xml';
const FIRST_ROW = 3;

/** What is filled in for a month (0 to 11) and a carrier. */
const amountAt = (month: number, carrier: number) => (month + 1) * 10 ** (carrier % 2) + carrier;

function filledCsv(template: Uint8Array): Uint8Array {
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(template).split('\r\n');
  const filled = lines.map((line, i) => {
    const month = i + 1 - FIRST_ROW;
    if (month < 0 || month > 11) return line;
    const [, name = ''] = line.split(',');
    return ['2025', name, ...TEMPLATE_CARRIERS.map((_, k) => amountAt(month, k))].join(',');
  });
  return new TextEncoder().encode(filled.join('\r\n'));
}

function filledXlsx(template: Uint8Array): Uint8Array {
  return withParts(template, (parts) => {
    const xml = (parts[SHEET] ?? '').replaceAll(
      /<row r="(\d+)">(.*?)<\/row>/gs,
      (all, row, cells) => {
        const month = Number(row) - FIRST_ROW;
        if (month < 0) return all;
        const amounts = TEMPLATE_CARRIERS.map(
          (_, k) => `<c r="${columnLetters(k + 2)}${row}"><v>${amountAt(month, k)}</v></c>`,
        );
        return `<row r="${row}"><c r="A${row}"><v>2025</v></c>${cells}${amounts.join('')}</row>`;
      },
    );
    return { [SHEET]: xml };
  });
}

const filled = (template: Uint8Array, format: LedgerFormat) =>
  format === 'csv' ? filledCsv(template) : filledXlsx(template);

describe.each(LOCALES)('the template in %s', (locale) => {
  it.each(LEDGER_FORMATS)('as %s reads back without faults once filled in', (format) => {
    const ledger = readLedger(filled(ledgerTemplate(locale, format), format), format);
    expect(ledger).toMatchObject({
      year: 2025,
      faults: [],
      notes: [],
      unusable: [],
      missingMonths: {},
    });
    // Σ (m + 1) × 1 or 10 over 12 months = 78 or 780, and 12 times the place of the carrier.
    const expected = TEMPLATE_CARRIERS.map(([carrier, unit], k) => ({
      carrier,
      amount: (k % 2 === 0 ? 78 : 780) + 12 * k,
      unit,
    }));
    expect(ledger.fuelUse).toHaveLength(expected.length);
    expect(ledger.fuelUse).toEqual(expect.arrayContaining(expected));
    expect(attributeSchema(attribute('fuelUse')).safeParse(ledger.fuelUse).success).toBe(true);
    expect(ledgerQuestions(ledger)).toEqual([]);
  });

  it.each(LEDGER_FORMATS)(
    'as %s has twelve months, and says that it is empty as long as it is',
    (format) => {
      const ledger = readLedger(ledgerTemplate(locale, format), format);
      expect(ledger.fuelUse).toEqual([]);
      expect(ledger.faults.map(({ message }) => message.en)).toEqual([
        expect.stringContaining('no amounts'),
      ]);
    },
  );

  it('as CSV begins with a byte order mark, so that Excel reads its Chinese', () => {
    expect([...ledgerTemplate(locale, 'csv').slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe('a worked example: a parts maker of 2025', () => {
  const ledger = readLedger(
    ledgerCsv(
      cellsOf(`
        某零部件公司能源台账（2025年）
        月份|外购电（万度）|天然气（立方米）|0#柴油（吨）|蒸汽（GJ）
        1月|42.6|18,250|1.2|310
        2月|31.5|12,900|0.8|295
        3月|44.1|17,600|1.1|240
        4月|45.0|15,300|1.3|120
        5月|47.2|14,850|1.0|0
        6月|52.8|14,100|1.2|0
        7月|58.3|13,700|1.4|0
        8月|57.9|13,650|1.3|0
        9月|50.4|14,500|1.1|0
        10月|43.7|15,200|0.9|60
        11月|44.9|16,800|1.2|225
        12月|46.2|18,150|-|300
        合计|564.6|185,000|12.5|1550
      `),
    ),
    'csv',
  );

  it('adds up to what pencil and paper give', () => {
    // Electricity: 42.6+31.5=74.1, +44.1=118.2, +45.0=163.2, +47.2=210.4, +52.8=263.2, +58.3=321.5,
    // +57.9=379.4, +50.4=429.8, +43.7=473.5, +44.9=518.4, +46.2=564.6.
    // Gas: 18250+12900+17600=48750, +15300+14850+14100=93000, +13700+13650+14500=134850,
    // +15200+16800+18150=185000. Diesel of eleven months: 1.2+0.8+1.1=3.1, +1.3+1.0+1.2=6.6,
    // +1.4+1.3+1.1=10.4, +0.9+1.2=12.5. Steam: 310+295+240+120=965, +60+225+300=1550.
    expect(ledger.fuelUse).toEqual([
      { carrier: 'diesel', amount: { min: 12.5 }, unit: 't' },
      { carrier: 'natural_gas', amount: 185_000, unit: 'm3' },
      { carrier: 'electricity', amount: 564.6, unit: 'wan_kWh' },
      { carrier: 'heat', amount: 1550, unit: 'GJ' },
    ]);
    expect(ledger).toMatchObject({ year: 2025, faults: [], missingMonths: { diesel: [12] } });
  });

  it('raises no question', () => expect(ledgerQuestions(ledger)).toEqual([]));
});
