import { notFound } from 'next/navigation';
import { pageLocale } from '@/app/_i18n/page-locale';

/** Every other address below a language: the not-found page in that language. */
export default async function UnknownPage({ params }: { params: Promise<{ locale: string }> }) {
  await pageLocale(params);
  notFound();
}
