import { redirect } from 'next/navigation';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { rememberCorrected } from './intake-cookies';
import { keepForm } from './keep-form';
import { type Place, pathOf } from './walk';

/** Opens a page of a form that corrects a result; what comes of it is shown against that result. */
export async function openCorrection(
  locale: Locale,
  result: string,
  fields: Record<string, string[]>,
  place: Place,
  query = '',
): Promise<never> {
  const token = await keepForm(fields);
  if (!token) redirect(`/${locale}/results/${result}?long=1`);
  await rememberCorrected(token, result);
  redirect(`${pathOf(place, locale, token)}${query}`);
}
