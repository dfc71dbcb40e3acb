import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { Account, Cbam, Gains, Ledger, Limits, Products, Stages } from '@/app/_method/rule-parts';
import {
  Grades,
  Indicators,
  Ranges,
  References,
  Stability,
  Weights,
} from '@/app/_method/score-parts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = await getTranslations({ locale, namespace: 'assessmentMethod' });
  return { title: t('title') };
}

/** Each part by the id of its section, in the order of the page. */
const PARTS = [
  'indicators',
  'references',
  'weights',
  'ranges',
  'grades',
  'stability',
  'account',
  'products',
  'stage',
  'bottlenecks',
  'cbam',
  'ledger',
  'limits',
] as const;

export default async function AssessmentMethodPage({ params }: Props) {
  const locale = await pageLocale(params);
  await connection();
  const t = await getTranslations('assessmentMethod');
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <header className="grid gap-2">
        <h1 className="text-title font-semibold">{t('title')}</h1>
        <p className="measure">{t('lead')}</p>
        <p className="no-print flex flex-wrap gap-x-6">
          <Link href={`/${locale}/method`} prefetch={false} className="inline-block py-1">
            {t('back')}
          </Link>
          <Link href={`/${locale}/assessment`} prefetch={false} className="inline-block py-1">
            {t('start')}
          </Link>
        </p>
      </header>
      <nav aria-label={t('contents')} className="no-print">
        <ul className="flex flex-wrap gap-x-6 text-small">
          {PARTS.map((part) => (
            <li key={part}>
              <a href={`#${part}`} className="inline-block py-1">
                {t(`${part}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Indicators locale={locale} />
      <References locale={locale} />
      <Weights locale={locale} />
      <Ranges />
      <Grades />
      <Stability />
      <Account />
      <Products locale={locale} />
      <Stages locale={locale} />
      <Gains locale={locale} />
      <Cbam locale={locale} />
      <Ledger />
      <Limits />
    </article>
  );
}
