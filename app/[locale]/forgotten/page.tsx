import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/app/_account/act-form';
import { askReset } from '@/app/_account/password-actions';
import { pageLocale } from '@/app/_i18n/page-locale';
import { mailConfig } from '@/app/_server/mail-settings';
import { mailedOrigin } from '@/app/_server/request-address';

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'signIn' });
  return { title: t('forgot.title'), robots: { index: false } };
}

export default async function ForgottenPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = await getTranslations('signIn');
  const canMail = mailConfig().ok && mailedOrigin(await headers()) !== undefined;
  return (
    <div className="grid gap-6">
      <header className="grid gap-1">
        <h1 className="text-title font-semibold">{t('forgot.title')}</h1>
        <p className="measure text-muted">{t(canMail ? 'forgot.idea' : 'forgot.off')}</p>
      </header>
      {canMail ? (
        <ActForm
          id="forgotten"
          action={askReset}
          submit={t('forgot.submit')}
          hidden={{ locale }}
          fields={[{ name: 'email', label: t('email'), kind: 'email', autoComplete: 'username' }]}
        />
      ) : null}
      <p>
        <Link href={`/${locale}/sign-in`} prefetch={false}>
          {t('forgot.back')}
        </Link>
      </p>
    </div>
  );
}
