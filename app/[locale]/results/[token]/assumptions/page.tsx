import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { IssueSummary } from '@/app/_intake/issue-summary';
import { changeAssumptions } from '@/app/_result/actions';
import { loadResult } from '@/app/_result/load-result';
import type { Search } from '@/app/_result/result-view';
import { orNotFound } from '@/app/_server/or-not-found';
import { Button } from '@/app/_ui/button';
import { AssumptionFields } from '@/app/_worth/assumption-fields';
import { readAssumptions, typedAssumptions, writeAssumptions } from '@/app/_worth/assumption-form';

interface Props {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Search>;
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'assumptions' });
  return { title: t('title'), robots: { index: false } };
}

export default async function AssumptionsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const { saved, catalogue } = await orNotFound(loadResult(token));
  const search = await searchParams;
  const t = await getTranslations('assumptions');
  const { assumptions, asOf } = saved;
  const isChecked = search.check !== undefined;
  const typed = isChecked
    ? typedAssumptions((key) => one(search[key]))
    : writeAssumptions(assumptions, asOf);
  const issues = isChecked ? readAssumptions(typed, asOf).issues : [];
  const instrument = catalogue.byId.get(one(search.back))?.instrument;
  const base = `/${locale}/results/${token}`;
  return (
    <div className="grid gap-6">
      <p className="no-print">
        <Link
          href={instrument ? `${base}/${instrument.id}#own-worth` : base}
          prefetch={false}
          className="inline-block py-1"
        >
          {instrument ? t('backTo', { name: instrument.name[locale] }) : t('back')}
        </Link>
      </p>
      <header className="grid gap-1">
        <h1 className="text-title font-semibold">{t('title')}</h1>
        <p className="measure text-muted">{t('idea')}</p>
      </header>
      <IssueSummary issues={issues} pageOf={() => ''} locale={locale} />
      <form action={changeAssumptions} className="grid gap-6">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="back" value={instrument?.id ?? ''} />
        <AssumptionFields
          typed={typed}
          issues={issues}
          overrides={assumptions}
          asOf={asOf}
          locale={locale}
        />
        <div>
          <Button look="primary">{t('save')}</Button>
        </div>
      </form>
    </div>
  );
}
