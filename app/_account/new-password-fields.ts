import { wordsFor } from '@/app/_i18n/words-for';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { Field } from './form-state';

/** The two fields in which a password is chosen. */
export function newPasswordFields(locale: Locale): readonly Field[] {
  const t = wordsFor(locale, 'account');
  const shared = { kind: 'password', autoComplete: 'new-password' } as const;
  return [
    { name: 'password', label: t('password.new'), help: t('password.help'), ...shared },
    { name: 'repeat', label: t('password.repeat'), ...shared },
  ];
}
