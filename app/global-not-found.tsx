import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import LocaleLayout from './[locale]/layout';
import NotFound from './[locale]/not-found';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return { title: `${t('notFound.title')} · ${t('site.name')}` };
}

/**
 * What an action leads to when its form or result has expired: without scripts Next would answer
 * with a bare page of its own.
 */
export default async function GlobalNotFound() {
  const locale = await getLocale();
  return (
    <LocaleLayout params={Promise.resolve({ locale })}>
      <NotFound />
    </LocaleLayout>
  );
}
