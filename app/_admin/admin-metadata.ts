import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import type { AdminPart } from './admin-frame';

/** The title of a page of the administration, which no search engine lists. */
export async function adminMetadata(
  params: Promise<{ locale: string }>,
  part: AdminPart,
): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'admin' });
  return { title: t(`${part}.title`), robots: { index: false } };
}
