import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/app/_account/act-form';
import { Section } from '@/app/_account/section';
import { AdminFrame } from '@/app/_admin/admin-frame';
import { adminMetadata } from '@/app/_admin/admin-metadata';
import { add } from '@/app/_admin/provider-actions';
import { providerFields } from '@/app/_admin/provider-fields';
import { pageLocale } from '@/app/_i18n/page-locale';
import { database } from '@/app/_server/database';
import { requireAllowed } from '@/app/_server/require-allowed';
import { listProviders } from '@/db/queries/list-providers';

interface Props {
  params: Promise<{ locale: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return adminMetadata(params, 'providers');
}

export default async function ProvidersPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireAllowed(locale, 'provider.change');
  const providers = await listProviders(database(), actor);
  const t = await getTranslations('admin');
  return (
    <AdminFrame locale={locale} part="providers" title={t('providers.title')}>
      <p className="measure text-muted">{t('providers.idea')}</p>
      {providers.length === 0 ? <p>{t('providers.none')}</p> : null}
      <ul className="grid border-t border-rule empty:hidden">
        {providers.map(({ id, name, isAgency, staff, instruments }) => (
          <li key={id} className="flex flex-wrap gap-x-6 border-b border-rule py-2">
            <Link
              href={`/${locale}/admin/providers/${id}`}
              prefetch={false}
              className="min-w-48 flex-1 font-medium"
            >
              {name[locale]}
            </Link>
            <span>{t(isAgency ? 'providers.agency' : 'providers.institution')}</span>
            <span className="text-muted">{t('providers.staff', { count: staff })}</span>
            <span className="text-muted">{t('providers.instruments', { count: instruments })}</span>
          </li>
        ))}
      </ul>
      <Section id="add" title={t('providers.add')}>
        <ActForm
          id="add-provider"
          action={add}
          submit={t('providers.add')}
          hidden={{ locale }}
          fields={providerFields(locale)}
        />
      </Section>
    </AdminFrame>
  );
}
