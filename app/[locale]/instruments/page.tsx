import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { CatalogueFilters } from '@/app/_instrument/catalogue-filters';
import { filterCatalogue, readCatalogueView } from '@/app/_instrument/catalogue-view';
import type { Search } from '@/app/_result/result-view';
import { currentCatalogue } from '@/app/_server/catalogue';
import { today } from '@/app/_server/today';
import { validityOn } from '@/lib/catalogue/validity';
import { EFFECTS, INSTRUMENT_KINDS, INSTRUMENT_LEVELS } from '@/lib/taxonomy/instrument-codes';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Search>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'catalogue' });
  return { title: t('title') };
}

export default async function CataloguePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  await connection();
  const view = readCatalogueView(await searchParams);
  const { compiled, revision } = await currentCatalogue();
  const shown = filterCatalogue(compiled, view);
  const t = await getTranslations('catalogue');
  const asOf = today();
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1 className="text-title font-semibold">{t('title')}</h1>
        <p className="measure text-muted">{t('idea')}</p>
      </header>
      <CatalogueFilters view={view} locale={locale} />
      <p role="status">{t('count', { count: shown.length, revision })}</p>
      <ul className="border-t border-rule">
        {shown.map((instrument) => (
          <li
            key={instrument.id}
            className="grid gap-x-6 gap-y-1 border-b border-rule py-3 md:grid-cols-[minmax(0,1fr)_12rem]"
          >
            <div>
              <Link
                href={`/${locale}/instruments/${instrument.id}`}
                prefetch={false}
                className="font-medium"
              >
                {instrument.name[locale]}
              </Link>
              <span className="block text-small text-muted">{instrument.provider[locale]}</span>
              <span className="block text-small">{instrument.summary[locale]}</span>
            </div>
            <p className="text-small text-muted md:text-right">
              {INSTRUMENT_KINDS.labels[instrument.kind][locale]} ·{' '}
              {INSTRUMENT_LEVELS.labels[instrument.level][locale]}
              {instrument.effect === 'support' ? null : (
                <span className="block text-judgement">
                  {EFFECTS.labels[instrument.effect][locale]}
                </span>
              )}
              {validityOn(instrument, asOf) === 'ended' ? (
                <span className="block text-unmet">{t('ended')}</span>
              ) : null}
              {instrument.standing === 'uncertain' ? (
                <span className="block text-unknown">{t('uncertain')}</span>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="text-muted">{t('nothing')}</p> : null}
    </div>
  );
}
