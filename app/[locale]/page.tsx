import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { About } from '@/app/_home/about';
import { StartForm } from '@/app/_home/start-form';
import { pageLocale } from '@/app/_i18n/page-locale';
import { resumableIntake } from '@/app/_intake/load-intake';
import { TooLong } from '@/app/_intake/too-long';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ long?: string }>;
}

export default async function HomePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const resumed = await resumableIntake();
  const { long } = await searchParams;
  const t = await getTranslations('home');
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid content-start gap-8">
        <h1 className="text-title font-semibold md:text-display">{t('title')}</h1>
        {resumed ? (
          <p>
            <Link href={`/${locale}/intake/${resumed}/summary`} prefetch={false}>
              {t('resume')}
            </Link>
          </p>
        ) : null}
        {long ? <TooLong /> : null}
        <StartForm locale={locale} />
        <p>
          <Link href={`/${locale}/assessment`} prefetch={false}>
            {t('assessment')}
          </Link>
        </p>
      </div>
      <About locale={locale} />
    </div>
  );
}
