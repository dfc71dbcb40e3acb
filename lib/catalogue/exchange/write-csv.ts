import type { Instrument } from '@/lib/catalogue/instrument';
import { csvOf } from './csv-of';
import { HEAD, instrumentCells } from './instrument-cells';

/** Instruments as CSV, in their order. */
export function writeCsv(instruments: readonly Instrument[]): Uint8Array<ArrayBuffer> {
  return csvOf([HEAD, ...instruments.map(instrumentCells)]);
}
