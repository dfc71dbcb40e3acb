import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/app/_account/act-form';
import { Section } from '@/app/_account/section';
import { AdminFrame } from '@/app/_admin/admin-frame';
import { adminMetadata } from '@/app/_admin/admin-metadata';
import { change } from '@/app/_admin/provider-actions';
import { providerFields } from '@/app/_admin/provider-fields';
import { pageLocale } from '@/app/_i18n/page-locale';
import { database } from '@/app/_server/database';
import { requireAllowed } from '@/app/_server/require-allowed';
import { listProviders } from '@/db/queries/list-providers';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export function generateMetadata({ params }: Props): Promise<Metadata> {
  return adminMetadata(params, 'providers');
}

export default async function ProviderPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { actor } = await requireAllowed(locale, 'provider.change');
  const { id } = await params;
  const provider = (await listProviders(database(), actor)).find((each) => each.id === id);
  if (!provider) notFound();
  const t = await getTranslations('admin');
  const ofThis = new URLSearchParams({ provider: id });
  return (
    <AdminFrame locale={locale} part="providers" title={provider.name[locale]}>
      <p className="flex flex-wrap gap-x-6">
        <Link href={`/${locale}/admin/providers`} prefetch={false} className="py-2">
          {t('providers.back')}
        </Link>
        <Link href={`/${locale}/admin?${ofThis}`} prefetch={false} className="py-2">
          {t('providers.staff', { count: provider.staff })}
        </Link>
        <Link
          href={`/${locale}/admin/instruments?${new URLSearchParams({ owner: id })}`}
          prefetch={false}
          className="py-2"
        >
          {t('providers.instruments', { count: provider.instruments })}
        </Link>
      </p>
      <Section id="change" title={t('providers.change')}>
        <ActForm
          id="provider"
          action={change}
          submit={t('person.save')}
          hidden={{ locale, provider: id }}
          fields={providerFields(locale, provider)}
        />
      </Section>
    </AdminFrame>
  );
}
