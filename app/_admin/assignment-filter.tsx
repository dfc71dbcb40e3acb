import { getTranslations } from 'next-intl/server';
import type { ListedProvider } from '@/db/queries/list-providers';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { NOBODY } from './assignment-list';
import { FilterForm } from './filter-form';

/** Narrows the list of instruments by name and by who keeps them. */
export async function AssignmentFilter(props: {
  locale: Locale;
  path: string;
  search: string;
  owner: string;
  providers: readonly ListedProvider[];
}) {
  const { locale, path, search, owner, providers } = props;
  const t = await getTranslations('admin');
  return (
    <FilterForm
      action={path}
      submit={t('instruments.find')}
      filters={[
        { name: 'q', label: t('instruments.search'), value: search },
        {
          name: 'owner',
          label: t('people.provider'),
          value: owner,
          options: [
            { value: '', label: t('instruments.anyOwner') },
            { value: NOBODY, label: t('instruments.shipped') },
            ...providers.map(({ id, name }) => ({ value: id, label: name[locale] })),
          ],
        },
      ]}
    />
  );
}
