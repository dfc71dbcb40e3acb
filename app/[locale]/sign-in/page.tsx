import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { landingPath } from '@/app/_account/landing-path';
import { isSignInError } from '@/app/_account/sign-in-error';
import { SignInForms } from '@/app/_account/sign-in-forms';
import { pageLocale } from '@/app/_i18n/page-locale';
import { signInFault } from '@/app/_server/auth-secret';
import { currentSession, currentUser } from '@/app/_server/current-actor';
import { safeNext, withNext } from '@/app/_server/safe-next';

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ next?: string | string[]; error?: string; done?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'signIn' });
  return { title: t('title'), robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { next: wanted, error, done } = await searchParams;
  const next = safeNext([wanted].flat()[0], '');
  const user = await currentUser();
  if (user) redirect(next || landingPath(locale, user.role));
  if (await currentSession()) redirect(withNext(`/${locale}/sign-in/code`, next));
  const t = await getTranslations('signIn');
  return (
    <div className="grid gap-6">
      <header className="grid gap-1">
        <h1 className="text-title font-semibold">{t('title')}</h1>
        <p className="measure text-muted">{t('idea')}</p>
      </header>
      {done === 'reset' ? (
        <p role="status" className="measure border-l-4 border-met py-1 pl-4">
          {t('reset.done')}
        </p>
      ) : null}
      {error ? (
        <p role="alert" className="measure border-l-4 border-unmet py-1 pl-4">
          {t(`errors.${isSignInError(error) ? error : 'identity_failed'}`)}
        </p>
      ) : null}
      {signInFault() ? (
        <p className="measure">{t('off')}</p>
      ) : (
        <SignInForms locale={locale} next={next} />
      )}
    </div>
  );
}
