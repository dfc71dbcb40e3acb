import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { ASSUMPTIONS, STRUCTURE_SOURCES } from '@/lib/population/population-data';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'reach.sampleFirms' });
  return { title: t('title') };
}

export default async function SampleFirmsPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations('reach.sampleFirms');
  return (
    <article className="grid gap-8">
      <h1 className="text-title font-semibold">{t('title')}</h1>
      <p className="measure">{t('idea')}</p>
      <section aria-labelledby="sources" className="grid gap-2">
        <h2 id="sources" className="text-lead font-semibold">
          {t('sources')}
        </h2>
        <p className="measure">{t('sourcesIdea')}</p>
        <ul className="measure grid list-disc gap-1 pl-5">
          {STRUCTURE_SOURCES.map((source) => (
            <li key={source.en}>{source[locale]}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="assumptions" className="grid gap-2">
        <h2 id="assumptions" className="text-lead font-semibold">
          {t('assumptions')}
        </h2>
        <ul className="measure grid list-disc gap-1 pl-5">
          {ASSUMPTIONS.map((assumption) => (
            <li key={assumption.id}>{assumption[locale]}</li>
          ))}
        </ul>
      </section>
      <p>
        <Link href={`/${locale}/method`} prefetch={false}>
          {t('back')}
        </Link>
      </p>
    </article>
  );
}
