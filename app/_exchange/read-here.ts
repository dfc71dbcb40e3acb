import { ExchangeError } from '@/lib/catalogue/exchange/exchange-error';
import type { ImportFormat } from '@/lib/catalogue/exchange/import-state';
import { readCsv } from '@/lib/catalogue/exchange/read-csv';
import { readJson } from '@/lib/catalogue/exchange/read-json';
import type { ReadRow } from '@/lib/catalogue/exchange/read-row';
import { readXlsx } from '@/lib/catalogue/exchange/read-xlsx';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

/** The rows of a file, or why it cannot be read: what passes between threads. */
export type Reading = { readonly rows: readonly ReadRow[] } | { readonly refusal: Bilingual };

const READERS: Readonly<Record<ImportFormat, (bytes: Uint8Array) => ReadRow[]>> = {
  csv: readCsv,
  xlsx: readXlsx,
  json: readJson,
};

/** Reads a file in the thread that calls. */
export function readHere(format: ImportFormat, bytes: Uint8Array): Reading {
  try {
    return { rows: READERS[format](bytes) };
  } catch (error) {
    if (error instanceof ExchangeError) return { refusal: error.words };
    throw error;
  }
}
