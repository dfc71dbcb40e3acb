import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { MOST_COLUMNS, MOST_ROWS } from './limits';

/** Why a file cannot be read at all; faults of single cells are told cell by cell instead. */
export class ExchangeError extends Error {
  readonly words: Bilingual;

  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(en, options);
    this.name = 'ExchangeError';
    this.words = { zh, en };
  }
}

export const brokenXlsx = () => new ExchangeError('XLSX文件已损坏', 'The XLSX file is damaged');

export const sheetTooLarge = () =>
  new ExchangeError(
    `表格最多${MOST_ROWS}行、${MOST_COLUMNS}列`,
    `A sheet may have at most ${MOST_ROWS} rows and ${MOST_COLUMNS} columns`,
  );

/** Runs a reading; whatever a broken file makes it throw becomes the refusal. */
export function refusing<T>(read: () => T, refusal: (error: unknown) => ExchangeError): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ExchangeError) throw error;
    throw Object.assign(refusal(error), { cause: error });
  }
}
