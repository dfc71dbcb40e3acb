import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { pageLocale } from '@/app/_i18n/page-locale';
import { database } from '@/app/_server/database';
import { today } from '@/app/_server/today';
import { ListFilters } from '@/app/_studio/list-filters';
import { ListRow } from '@/app/_studio/list-row';
import { listPath, pageCount, readListView } from '@/app/_studio/list-view';
import { NewInstrument } from '@/app/_studio/new-instrument';
import { Pages } from '@/app/_studio/pages';
import { StudioShell } from '@/app/_studio/studio-shell';
import { studioUser } from '@/app/_studio/studio-user';
import { StudioWords } from '@/app/_studio/studio-words';
import { freshnessQueue } from '@/db/queries/freshness-queue';
import { studioInstruments } from '@/db/queries/studio-instruments';
import { can } from '@/lib/access/rights';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'studio.list' });
  return { title: t('title'), robots: { index: false } };
}

export default async function StudioPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const user = await studioUser(locale);
  const view = readListView(await searchParams);
  const { total, items } = await studioInstruments(database(), user.actor, {
    search: view.q,
    ...(view.state ? { state: view.state } : {}),
    ...(view.mine ? { owner: user.id } : {}),
    page: view.page,
    now: new Date(),
  });
  const { overdue } = await freshnessQueue(database(), user.actor, { today: today() });
  const t = await getTranslations('studio.list');
  const pages = pageCount(total);
  const canWrite = can(user.actor, 'draft.write', { providerId: user.provider.id });
  return (
    <StudioShell locale={locale} current="instruments">
      <StudioWords locale={locale}>
        <h1 className="text-title font-semibold">{t('title')}</h1>
        {canWrite ? <NewInstrument locale={locale} /> : null}
        <ListFilters view={view} locale={locale} />
        <p role="status">
          {t('count', { count: total })}
          {overdue > 0 ? (
            <>
              {' · '}
              <Link href={`/${locale}/studio/freshness`} prefetch={false} className="text-unknown">
                {t('overdue', { count: overdue })}
              </Link>
            </>
          ) : null}
        </p>
        {items.length > 0 ? (
          <table className="block w-full border-t border-rule md:table">
            <thead className="sr-only text-left text-small text-muted md:not-sr-only md:table-header-group">
              <tr className="border-b border-rule">
                {(['name', 'state', 'draft', 'verified', 'next'] as const).map((column) => (
                  <th key={column} scope="col" className="py-2 pr-4 font-normal">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="block md:table-row-group">
              {items.map((item) => (
                <ListRow key={item.id} item={item} canWrite={canWrite} locale={locale} />
              ))}
            </tbody>
          </table>
        ) : (
          <p className="measure text-muted">
            {t(view.q || view.state || view.mine ? 'nothingFound' : 'empty')}
          </p>
        )}
        <Pages
          page={view.page}
          pages={pages}
          at={(page) => listPath(locale, view, page)}
          words={{
            pages: t('pages'),
            before: t('before'),
            page: t('page', { page: view.page, pages }),
            after: t('after'),
          }}
        />
      </StudioWords>
    </StudioShell>
  );
}
