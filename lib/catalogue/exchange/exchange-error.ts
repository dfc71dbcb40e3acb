import type { Bilingual } from '@/lib/taxonomy/bilingual';

/** Why a file cannot be read at all; faults of single cells are told cell by cell instead. */
export class ExchangeError extends Error {
  readonly words: Bilingual;

  constructor(zh: string, en: string, options?: ErrorOptions) {
    super(en, options);
    this.name = 'ExchangeError';
    this.words = { zh, en };
  }
}

/** Runs a reading; whatever a broken file makes it throw becomes the refusal. */
export function refusing<T>(read: () => T, refusal: (error: unknown) => ExchangeError): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ExchangeError) throw error;
    throw Object.assign(refusal(error), { cause: error });
  }
}
