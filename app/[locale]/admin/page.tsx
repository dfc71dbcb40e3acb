import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminFrame } from '@/app/_admin/admin-frame';
import { adminMetadata } from '@/app/_admin/admin-metadata';
import { InviteSection } from '@/app/_admin/invite-section';
import { MailNotice } from '@/app/_admin/mail-notice';
import { PageLinks } from '@/app/_admin/page-links';
import { PeopleFilter } from '@/app/_admin/people-filter';
import { PeopleTable } from '@/app/_admin/people-table';
import { type AskedParams, asked, askedPage, listPath } from '@/app/_admin/query-text';
import { isPersonRole } from '@/app/_admin/role-options';
import { pageLocale } from '@/app/_i18n/page-locale';
import { database } from '@/app/_server/database';
import { requireAllowed } from '@/app/_server/require-allowed';
import { listProviders } from '@/db/queries/list-providers';
import { listUsers } from '@/db/queries/list-users';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AskedParams>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return adminMetadata(params, 'people');
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireAllowed(locale, 'user.read');
  const wanted = await searchParams;
  const values = {
    q: asked(wanted, 'q'),
    role: asked(wanted, 'role'),
    provider: asked(wanted, 'provider'),
  };
  const page = askedPage(wanted);
  const filter = {
    search: values.q,
    ...(isPersonRole(values.role) ? { role: values.role } : {}),
    ...(values.provider ? { providerId: values.provider } : {}),
  };
  const found = await listUsers(database(), actor, { ...filter, page, now: new Date() });
  const providers = await listProviders(database(), actor);
  const t = await getTranslations('admin');
  const path = `/${locale}/admin`;
  return (
    <AdminFrame locale={locale} part="people" title={t('people.title')}>
      <MailNotice actor={actor} />
      <PeopleFilter locale={locale} path={path} values={values} providers={providers} />
      <div className="grid gap-3">
        <p className="text-small text-muted">{t('people.count', { count: found.total })}</p>
        <PeopleTable users={found.users} locale={locale} />
        <PageLinks
          page={page}
          pages={Math.ceil(found.total / found.perPage)}
          at={(to) => listPath(path, { ...values, page: to })}
        />
      </div>
      <InviteSection actor={actor} locale={locale} providers={providers} />
    </AdminFrame>
  );
}
