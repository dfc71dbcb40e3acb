import type { Metadata } from 'next';
import Link from 'next/link';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/app/_account/act-form';
import { newPasswordFields } from '@/app/_account/new-password-fields';
import { setPassword } from '@/app/_account/password-actions';
import { pageLocale } from '@/app/_i18n/page-locale';
import { database } from '@/app/_server/database';
import { findPasswordReset } from '@/db/queries/find-password-reset';
import { VISITOR } from '@/lib/access/actor';

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'signIn' });
  return { title: t('reset.title'), robots: { index: false } };
}

export default async function ResetPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  await connection();
  const reset = await findPasswordReset(database(), VISITOR, { token, now: new Date() });
  const t = await getTranslations('signIn');
  return (
    <div className="grid gap-6">
      <header className="grid gap-1">
        <h1 className="text-title font-semibold">{t('reset.title')}</h1>
        <p className="measure text-muted">{t(reset ? 'reset.idea' : 'reset.gone')}</p>
      </header>
      {reset ? (
        <ActForm
          id="reset"
          action={setPassword}
          submit={t('reset.submit')}
          hidden={{ locale, token }}
          fields={newPasswordFields(locale)}
        />
      ) : (
        <p>
          <Link href={`/${locale}/forgotten`} prefetch={false}>
            {t('forgotten')}
          </Link>
        </p>
      )}
    </div>
  );
}
