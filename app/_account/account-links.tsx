import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { currentUser } from '@/app/_server/current-actor';
import { isProviderRole } from '@/lib/access/actor';
import type { Locale } from '@/lib/taxonomy/bilingual';

const CLASS = 'py-2 no-underline hover:underline';

/** The way in, or for who is signed in their own pages. A browser without our cookie costs no query. */
export async function AccountLinks({ locale }: { locale: Locale }) {
  const t = await getTranslations('account');
  const user = await currentUser();
  const links = user
    ? [
        ...(isProviderRole(user.role) ? [{ to: 'studio', label: t('studio') }] : []),
        ...(user.role === 'administrator' ? [{ to: 'admin', label: t('admin') }] : []),
        { to: 'account', label: user.name },
      ]
    : [{ to: 'sign-in', label: t('signIn') }];
  return links.map(({ to, label }) => (
    <Link key={to} href={`/${locale}/${to}`} prefetch={false} className={CLASS}>
      {label}
    </Link>
  ));
}
