import { FUEL_CARRIERS, type FuelCarrierCode } from '@/lib/taxonomy/fuel-carrier';
import { annualUse } from './annual-use';
import { findHead } from './find-head';
import type { Ledger, LedgerFormat } from './ledger';
import { addFault, emptyDraft, type LedgerDraft } from './ledger-draft';
import { seriesOf } from './ledger-series';
import { type LedgerSheet, ledgerSheet } from './ledger-sheet';
import { yearOfTitles } from './month-cell';
import { readLong } from './read-long';
import { readWide } from './read-wide';

/** The year of the entries; several are a fault of the whole file. */
function yearOf(draft: LedgerDraft, titles: readonly string[]): number | undefined {
  const stated = draft.entries.filter(({ year, value }) => year !== undefined && value !== null);
  const years = [...new Set(stated.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const [year, ...others] = years;
  if (others.length === 0) return year ?? yearOfTitles(titles);
  for (const other of others) {
    const entry = stated.find((one) => one.year === other);
    if (!entry) continue;
    const message = {
      zh: `台账里有${years.join('、')}几个年份；请只留一年的数据`,
      en: `the ledger holds several years (${years.join(', ')}); leave one year only`,
    };
    addFault(
      draft,
      entry.place,
      message,
      draft.entries.map(({ carrier }) => carrier),
    );
  }
  return undefined;
}

const ofCarriers = (codes: ReadonlySet<FuelCarrierCode>): FuelCarrierCode[] =>
  FUEL_CARRIERS.filter((code) => codes.has(code));

function finished(draft: LedgerDraft, titles: readonly string[]): Ledger {
  const year = yearOf(draft, titles);
  const series = seriesOf(draft);
  const stated = ofCarriers(new Set(series.map(({ carrier }) => carrier)));
  const found = stated.flatMap((carrier) => {
    const entry = draft.entries.find((one) => one.carrier === carrier);
    if (draft.blocked.has(carrier) || !entry) return [];
    const own = series.filter((one) => one.carrier === carrier);
    return annualUse(carrier, own, entry.place, draft) ?? [];
  });
  const usable = new Set(found.map(({ use }) => use.carrier));
  return {
    ...(year === undefined ? {} : { year }),
    months: found.map(({ months }) => months),
    fuelUse: found.map(({ use }) => use),
    missingMonths: Object.fromEntries(
      found
        .filter(({ missing }) => missing.length > 0)
        .map(({ use, missing }) => [use.carrier, missing]),
    ),
    unusable: ofCarriers(draft.blocked),
    faults: draft.faults,
    notes: draft.notes,
    series: series.filter(({ carrier }) => usable.has(carrier)),
  };
}

const FIRST_CELL = { row: 1, column: { place: 0, text: '' } };

function readSheet(sheet: LedgerSheet): Ledger {
  const draft = emptyDraft();
  const found = findHead(sheet.rows);
  if (!found) {
    const message =
      sheet.rows.length === 0
        ? { zh: '文件是空的', en: 'the file is empty' }
        : {
            zh: '找不到表头：要有一列“月份”，另外每个能源品种一列，如“电力（万千瓦时）”；或者有“能源品种”“消费量”“单位”三列。工作簿只读第一张表',
            en: 'no heading was found: one column must be “Month”, and each carrier needs a column such as “Electricity (10,000 kWh)”, or there are columns “Carrier”, “Amount” and “Unit”; of a workbook only the first sheet is read',
          };
    addFault(draft, FIRST_CELL, message);
    return finished(draft, []);
  }
  const { head, titles, body } = found;
  if (head.layout === 'wide') readWide(sheet, head, body, draft);
  else readLong(sheet, head, body, draft);
  if (draft.entries.every(({ value }) => value === null) && draft.faults.length === 0) {
    const message = { zh: '表头下面没有数', en: 'there are no amounts below the heading' };
    addFault(draft, { row: head.row, column: head.month }, message);
  }
  return finished(draft, titles);
}

/**
 * Reads an energy ledger of one year, 12 months × carriers: one row per month with a column per
 * carrier, or one row per month and carrier. Faults of cells are told in the result, and a carrier
 * with one has no number.
 * @throws ExchangeError for a file that cannot be read at all
 */
export function readLedger(bytes: Uint8Array, format: LedgerFormat): Ledger {
  return readSheet(ledgerSheet(bytes, format));
}
