import { getTranslations } from 'next-intl/server';
import type { SignedInUser } from '@/app/_server/current-actor';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { FactList } from './fact-list';

/** Who is signed in, and as what. */
export async function AccountFacts({ user, locale }: { user: SignedInUser; locale: Locale }) {
  const t = await getTranslations('account');
  const { name, email, role, provider } = user;
  const ofProvider = provider ? [[t('provider'), provider.name[locale]] as const] : [];
  return (
    <FactList
      facts={[
        [t('name'), name],
        [t('email'), email],
        [t('role'), t(`roles.${role}`)],
        ...ofProvider,
      ]}
    />
  );
}
