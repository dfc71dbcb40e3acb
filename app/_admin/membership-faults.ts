import { wordsFor } from '@/app/_i18n/words-for';
import type { ListedProvider } from '@/db/queries/list-providers';
import { isProviderRole, type PersonRole } from '@/lib/access/actor';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** What does not fit between a role and an institution, said beside the institution. */
export function membershipFaults(
  locale: Locale,
  { role, provider }: { role: PersonRole; provider: ListedProvider | undefined },
): Readonly<Record<string, string>> {
  const t = wordsFor(locale, 'admin');
  if (!isProviderRole(role)) return provider ? { provider: t('fit.none') } : {};
  if (!provider) return { provider: t('fit.needed') };
  return role === 'agency' && !provider.isAgency ? { provider: t('fit.agency') } : {};
}
