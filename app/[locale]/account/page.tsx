import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountFacts } from '@/app/_account/account-facts';
import { OwnSessions } from '@/app/_account/own-sessions';
import { PasswordSection } from '@/app/_account/password-section';
import { SecondFactorSection } from '@/app/_account/second-factor-section';
import { SignOutForm } from '@/app/_account/sign-out-form';
import { pageLocale } from '@/app/_i18n/page-locale';
import { requireUser } from '@/app/_server/current-actor';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'account' });
  return { title: t('title'), robots: { index: false } };
}

export default async function AccountPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const user = await requireUser(locale);
  const { done } = await searchParams;
  const t = await getTranslations('account');
  return (
    <div className="grid gap-10">
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="text-title font-semibold">{t('title')}</h1>
        <SignOutForm locale={locale} label={t('signOut')} />
      </div>
      <AccountFacts user={user} locale={locale} />
      <SecondFactorSection user={user} locale={locale} isNew={done === 'factor'} />
      <PasswordSection actor={user.actor} locale={locale} />
      <OwnSessions user={user} locale={locale} />
    </div>
  );
}
