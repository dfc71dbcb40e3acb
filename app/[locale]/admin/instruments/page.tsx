import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminFrame } from '@/app/_admin/admin-frame';
import { adminMetadata } from '@/app/_admin/admin-metadata';
import { AssignmentFilter } from '@/app/_admin/assignment-filter';
import { AssignmentForm } from '@/app/_admin/assignment-form';
import { assignableInstruments, INSTRUMENTS_PER_PAGE, NOBODY } from '@/app/_admin/assignment-list';
import { AssignmentOutcome } from '@/app/_admin/assignment-outcome';
import { PageLinks } from '@/app/_admin/page-links';
import { type AskedParams, asked, askedIds, askedPage, listPath } from '@/app/_admin/query-text';
import { pageLocale } from '@/app/_i18n/page-locale';
import { database } from '@/app/_server/database';
import { requireAllowed } from '@/app/_server/require-allowed';
import { listProviders } from '@/db/queries/list-providers';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AskedParams>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return adminMetadata(params, 'instruments');
}

export default async function AssignmentPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireAllowed(locale, 'instrument.assign');
  const wanted = await searchParams;
  const [search, owner, page] = [asked(wanted, 'q'), asked(wanted, 'owner'), askedPage(wanted)];
  const found = await assignableInstruments(actor, { search, owner });
  const providers = await listProviders(database(), actor);
  const t = await getTranslations('admin');
  const path = `/${locale}/admin/instruments`;
  const from = (page - 1) * INSTRUMENTS_PER_PAGE;
  const nameOf = new Map(found.map(({ instrumentId, name }) => [instrumentId, name[locale]]));
  const chosen = askedIds(wanted, 'chosen');
  return (
    <AdminFrame locale={locale} part="instruments" title={t('instruments.title')}>
      <p className="measure text-muted">{t('instruments.idea')}</p>
      <AssignmentOutcome
        given={asked(wanted, 'given') ? Number(asked(wanted, 'given')) || 0 : undefined}
        blocked={askedIds(wanted, 'blocked').map((id) => nameOf.get(id) ?? id)}
        isNothingChosen={chosen[0] === NOBODY}
        isGone={asked(wanted, 'gone') !== ''}
      />
      <AssignmentFilter
        locale={locale}
        path={path}
        search={search}
        owner={owner}
        providers={providers}
      />
      <div className="grid gap-3">
        <p className="text-small text-muted">{t('instruments.count', { count: found.length })}</p>
        {found.length === 0 ? (
          <p>{t('instruments.none')}</p>
        ) : (
          <AssignmentForm
            locale={locale}
            instruments={found.slice(from, from + INSTRUMENTS_PER_PAGE)}
            providers={providers}
            list={{ q: search, owner, page: String(page) }}
            chosen={new Set(chosen)}
            to={asked(wanted, 'to') || NOBODY}
          />
        )}
        <PageLinks
          page={page}
          pages={Math.ceil(found.length / INSTRUMENTS_PER_PAGE)}
          at={(to) => listPath(path, { q: search, owner, page: to })}
        />
      </div>
    </AdminFrame>
  );
}
