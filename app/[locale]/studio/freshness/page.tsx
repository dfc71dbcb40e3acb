import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FreshnessWords } from '@/app/_freshness/freshness-words';
import { QueueRow } from '@/app/_freshness/queue-row';
import { pageLocale } from '@/app/_i18n/page-locale';
import { database } from '@/app/_server/database';
import { today } from '@/app/_server/today';
import { pageNumber } from '@/app/_studio/page-number';
import { Pages } from '@/app/_studio/pages';
import { StudioShell } from '@/app/_studio/studio-shell';
import { studioUser } from '@/app/_studio/studio-user';
import {
  FRESHNESS_PAGE_SIZE,
  type FreshnessQueue,
  freshnessQueue,
} from '@/db/queries/freshness-queue';
import { CHECK_HOLDS_DAYS, CLOSING_NOTICE_DAYS } from '@/lib/catalogue/freshness';
import type { Locale } from '@/lib/taxonomy/bilingual';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'freshness' });
  return { title: t('title'), robots: { index: false } };
}

async function Queue({ queue, locale }: { queue: FreshnessQueue; locale: Locale }) {
  const t = await getTranslations('freshness');
  if (queue.items.length === 0) return <p className="measure text-muted">{t('empty')}</p>;
  return (
    <FreshnessWords locale={locale}>
      <table className="block w-full border-t border-rule md:table">
        <thead className="sr-only text-left text-small text-muted md:not-sr-only md:table-header-group">
          <tr className="border-b border-rule">
            {(['name', 'checked', 'due', 'links', 'action'] as const).map((column) => (
              <th key={column} scope="col" className="py-2 pr-4 font-normal">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block md:table-row-group">
          {queue.items.map((item) => (
            <QueueRow key={item.instrumentId} item={item} locale={locale} />
          ))}
        </tbody>
      </table>
    </FreshnessWords>
  );
}

export default async function FreshnessPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const user = await studioUser(locale);
  const page = pageNumber((await searchParams).page);
  const queue = await freshnessQueue(database(), user.actor, { today: today(), page });
  const t = await getTranslations('freshness');
  const pages = Math.max(1, Math.ceil(queue.total / FRESHNESS_PAGE_SIZE));
  const counts = [
    t('count', { count: queue.total }),
    t('overdue', { count: queue.overdue }),
    ...(queue.withDeadLinks > 0 ? [t('dead', { count: queue.withDeadLinks })] : []),
  ];
  return (
    <StudioShell locale={locale} current="freshness">
      <h1 className="text-title font-semibold">{t('title')}</h1>
      <p className="measure text-muted">
        {t('rule', { ...CHECK_HOLDS_DAYS, closing: CLOSING_NOTICE_DAYS })}
      </p>
      <p>{counts.join(locale === 'zh' ? '' : ' ')}</p>
      <Queue queue={queue} locale={locale} />
      <Pages
        page={page}
        pages={pages}
        at={(to) => `/${locale}/studio/freshness?page=${to}`}
        words={{
          pages: t('pages'),
          before: t('before'),
          page: t('page', { page, pages }),
          after: t('after'),
        }}
      />
    </StudioShell>
  );
}
