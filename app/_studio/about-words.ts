import { fieldLabel } from '@/lib/catalogue/field-labels';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** What a comment is about, a JSON pointer, as the form calls the field. */
export const aboutWords = (about: string, locale: Locale): string =>
  fieldLabel(about.replace(/^\//, '').replaceAll('/', '.'))[locale];
