import { getTranslations } from 'next-intl/server';
import type { ListedProvider } from '@/db/queries/list-providers';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { FilterForm } from './filter-form';
import { providerOptions, roleOptions } from './role-options';

/** Narrows the list of people by name, role and institution. */
export async function PeopleFilter(props: {
  locale: Locale;
  path: string;
  values: { readonly q: string; readonly role: string; readonly provider: string };
  providers: readonly ListedProvider[];
}) {
  const { locale, path, values, providers } = props;
  const t = await getTranslations('admin');
  return (
    <FilterForm
      action={path}
      submit={t('people.find')}
      filters={[
        { name: 'q', label: t('people.search'), value: values.q },
        {
          name: 'role',
          label: t('people.role'),
          value: values.role,
          options: [{ value: '', label: t('people.anyRole') }, ...roleOptions(locale)],
        },
        {
          name: 'provider',
          label: t('people.provider'),
          value: values.provider,
          options: providerOptions(providers, locale, t('people.anyProvider')),
        },
      ]}
    />
  );
}
