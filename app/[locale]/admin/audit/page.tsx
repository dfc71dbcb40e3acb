import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AdminFrame } from '@/app/_admin/admin-frame';
import { adminMetadata } from '@/app/_admin/admin-metadata';
import { isAction } from '@/app/_admin/audit-action';
import { AuditFilter } from '@/app/_admin/audit-filter';
import { personIn } from '@/app/_admin/audit-person';
import { AuditTable } from '@/app/_admin/audit-table';
import { type AskedParams, asked, listPath } from '@/app/_admin/query-text';
import { pageLocale } from '@/app/_i18n/page-locale';
import { database } from '@/app/_server/database';
import { requireAllowed } from '@/app/_server/require-allowed';
import { listAudit } from '@/db/queries/list-audit';
import { namesOfUsers } from '@/db/queries/names-of-users';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AskedParams>;
}

const PLACE = /^[\dTZ:.-]+~[^~]+$/;

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return adminMetadata(params, 'audit');
}

export default async function AuditPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const user = await requireAllowed(locale, 'audit.read');
  const wanted = await searchParams;
  const [action, place] = [asked(wanted, 'action'), asked(wanted, 'after')];
  const values = { actor: asked(wanted, 'actor'), action, subject: asked(wanted, 'subject') };
  const filter = {
    actor: values.actor,
    subject: values.subject,
    ...(isAction(action) ? { action } : {}),
    ...(PLACE.test(place) ? { after: place } : {}),
  };
  const { rows, next } = await listAudit(database(), user.actor, filter);
  const people = rows.flatMap((row) => [personIn(row.actor), personIn(row.subject)]);
  const ids = people.filter((id) => id !== undefined);
  const names = await namesOfUsers(database(), user.actor, ids);
  const t = await getTranslations('admin');
  const path = `/${locale}/admin/audit`;
  return (
    <AdminFrame locale={locale} part="audit" title={t('audit.title')}>
      <p className="measure text-muted">{t('audit.idea')}</p>
      <AuditFilter path={path} values={values} />
      <AuditTable rows={rows} names={names} locale={locale} />
      <p className="flex flex-wrap gap-x-6">
        {place ? (
          <Link href={listPath(path, values)} prefetch={false} className="py-2">
            {t('audit.newest')}
          </Link>
        ) : null}
        {next ? (
          <Link href={listPath(path, { ...values, after: next })} prefetch={false} className="py-2">
            {t('audit.older')}
          </Link>
        ) : null}
      </p>
    </AdminFrame>
  );
}
