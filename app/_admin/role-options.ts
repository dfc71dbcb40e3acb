import { wordsFor } from '@/app/_i18n/words-for';
import type { ListedProvider } from '@/db/queries/list-providers';
import { PERSON_ROLES, type PersonRole } from '@/lib/access/actor';
import type { Locale } from '@/lib/taxonomy/bilingual';

export function isPersonRole(text: string): text is PersonRole {
  return (PERSON_ROLES as readonly string[]).includes(text);
}

/** The roles that a person can be given, by their names. */
export function roleOptions(locale: Locale) {
  const t = wordsFor(locale, 'account');
  return PERSON_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }));
}

/** The institutions to choose from, after the choice of none. */
export function providerOptions(
  providers: readonly ListedProvider[],
  locale: Locale,
  none: string,
) {
  const chosen = providers.map(({ id, name }) => ({ value: id, label: name[locale] }));
  return [{ value: '', label: none }, ...chosen];
}
