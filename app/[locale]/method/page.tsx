import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { OutcomeMark, StatusMark } from '@/app/_ui/status-mark';
import { STATUSES } from '@/lib/catalogue/instrument-case';
import { OUTCOMES } from '@/lib/criteria/outcome';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'methodPage' });
  return { title: t('title') };
}

const PARTS = ['data', 'stage', 'rank', 'worth', 'package', 'privacy', 'limits'] as const;

export default async function MethodPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations('methodPage');
  return (
    <article className="grid gap-8">
      <h1 className="text-title font-semibold">{t('title')}</h1>
      <p className="measure">{t('idea')}</p>
      <section aria-labelledby="outcomes" className="grid gap-2">
        <h2 id="outcomes" className="text-lead font-semibold">
          {t('outcomes')}
        </h2>
        <dl className="grid gap-2">
          {[...OUTCOMES].reverse().map((outcome) => (
            <div key={outcome} className="grid gap-x-6 md:grid-cols-[9rem_minmax(0,1fr)]">
              <dt>
                <OutcomeMark outcome={outcome} locale={locale} />
              </dt>
              <dd className="measure">{t(`outcome.${outcome}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="statuses" className="grid gap-2">
        <h2 id="statuses" className="text-lead font-semibold">
          {t('statuses')}
        </h2>
        <dl className="grid gap-2">
          {STATUSES.map((status) => (
            <div key={status} className="grid gap-x-6 md:grid-cols-[14rem_minmax(0,1fr)]">
              <dt>
                <StatusMark status={status} locale={locale} />
              </dt>
              <dd className="measure">{t(`status.${status}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {PARTS.map((part) => (
        <section key={part} aria-labelledby={part} className="grid gap-2">
          <h2 id={part} className="text-lead font-semibold">
            {t(`${part}.title`)}
          </h2>
          <p className="measure">{t(`${part}.text`)}</p>
          {part === 'stage' ? (
            <p>
              <Link href={`/${locale}/method/assessment`} prefetch={false}>
                {t('assessment')}
              </Link>
            </p>
          ) : null}
        </section>
      ))}
    </article>
  );
}
