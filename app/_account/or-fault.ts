import { wordsFor } from '@/app/_i18n/words-for';
import { AppError } from '@/lib/access/app-error';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { FormState } from './form-state';

/** Turns a refusal of the data layer into words above the form, which keeps what was typed. */
export async function orFault<S extends FormState>(
  { locale, values = {} }: { locale: Locale; values?: FormState['values'] },
  work: () => Promise<S>,
): Promise<S | FormState> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'internal') console.error(error);
    return { values, faults: {}, fault: wordsFor(locale, 'account')(`errors.${error.code}`) };
  }
}
