import type { FaultyRow } from '@/db/queries/find-import';
import { csvOf } from '@/lib/catalogue/exchange/csv-of';
import { withoutFormula } from '@/lib/catalogue/exchange/formula-lead';

/** The faults as a file: one a line, in both languages. */
export function faultsCsv(faults: readonly FaultyRow[]): Uint8Array<ArrayBuffer> {
  const lines = faults.flatMap(({ row, instrumentId, faults: cells }) =>
    cells.map(({ column, message }) =>
      [String(row), instrumentId ?? '', column ?? '', message.zh, message.en].map(withoutFormula),
    ),
  );
  return csvOf([['row', 'id', 'column', 'fault.zh', 'fault.en'], ...lines]);
}
