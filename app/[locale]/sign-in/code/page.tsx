import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/app/_account/act-form';
import { landingPath } from '@/app/_account/landing-path';
import { giveCode } from '@/app/_account/sign-in-actions';
import { SignOutForm } from '@/app/_account/sign-out-form';
import { pageLocale } from '@/app/_i18n/page-locale';
import { currentSession } from '@/app/_server/current-actor';
import { safeNext, withNext } from '@/app/_server/safe-next';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'signIn' });
  return { title: t('code.title'), robots: { index: false } };
}

export default async function CodePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const next = safeNext([(await searchParams).next].flat()[0], '');
  const session = await currentSession();
  if (!session) redirect(withNext(`/${locale}/sign-in`, next));
  if (!session.needsCode) redirect(next || landingPath(locale, session.user.role));
  const t = await getTranslations('signIn');
  return (
    <div className="grid gap-6">
      <header className="grid gap-1">
        <h1 className="text-title font-semibold">{t('code.title')}</h1>
        <p className="measure text-muted">{t('code.idea')}</p>
      </header>
      <ActForm
        id="code"
        action={giveCode}
        submit={t('code.submit')}
        hidden={{ locale, next }}
        fields={[{ name: 'code', label: t('code.label'), kind: 'code' }]}
      />
      <p className="measure text-small text-muted">{t('code.lost')}</p>
      <SignOutForm locale={locale} label={t('code.leave')} />
    </div>
  );
}
