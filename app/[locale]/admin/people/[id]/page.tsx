import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AdminFrame } from '@/app/_admin/admin-frame';
import { adminMetadata } from '@/app/_admin/admin-metadata';
import { PersonAccess } from '@/app/_admin/person-access';
import { PersonForm } from '@/app/_admin/person-form';
import { PersonSessions } from '@/app/_admin/person-sessions';
import { pageLocale } from '@/app/_i18n/page-locale';
import { database } from '@/app/_server/database';
import { requireAllowed } from '@/app/_server/require-allowed';
import { listUsers } from '@/db/queries/list-users';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return adminMetadata(params, 'people');
}

export default async function PersonPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireAllowed(locale, 'user.read');
  const { id } = await params;
  const { users } = await listUsers(database(), actor, { userId: id, now: new Date() });
  const [person] = users;
  if (!person) notFound();
  const t = await getTranslations('admin');
  return (
    <AdminFrame locale={locale} part="people" title={person.name}>
      <p>
        <Link href={`/${locale}/admin`} prefetch={false}>
          {t('person.back')}
        </Link>
      </p>
      <PersonForm person={person} actor={actor} locale={locale} />
      <PersonAccess person={person} locale={locale} />
      <PersonSessions person={person} actor={actor} locale={locale} />
    </AdminFrame>
  );
}
