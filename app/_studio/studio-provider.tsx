import { getTranslations } from 'next-intl/server';
import { currentUser } from '@/app/_server/current-actor';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** The institution whose staff is at work. */
export async function StudioProvider({ locale }: { locale: Locale }) {
  const [t, user] = await Promise.all([getTranslations('studio.shell'), currentUser()]);
  return (
    <p className="mr-auto py-2">
      <span className="font-medium">{user?.provider?.name[locale] ?? t('title')}</span>
      {user?.provider ? <span className="ml-2 text-small text-muted">{t('title')}</span> : null}
    </p>
  );
}
