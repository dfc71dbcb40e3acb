import type { Field } from '@/app/_account/form-state';
import { wordsFor } from '@/app/_i18n/words-for';
import type { ListedProvider } from '@/db/queries/list-providers';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** The fields of an institution, filled with one that is there. */
export function providerFields(locale: Locale, provider?: ListedProvider): readonly Field[] {
  const t = wordsFor(locale, 'admin');
  return [
    {
      name: 'nameZh',
      label: t('providers.nameZh'),
      kind: 'text',
      value: provider?.name.zh ?? '',
    },
    {
      name: 'nameEn',
      label: t('providers.nameEn'),
      kind: 'text',
      value: provider?.name.en ?? '',
    },
    {
      name: 'contact',
      label: t('providers.contact'),
      help: t('providers.contactHelp'),
      kind: 'email',
      autoComplete: 'off',
      value: provider?.contactEmail ?? '',
    },
    {
      name: 'isAgency',
      label: t('providers.isAgency'),
      kind: 'check',
      value: provider?.isAgency ? 'yes' : '',
    },
  ];
}
