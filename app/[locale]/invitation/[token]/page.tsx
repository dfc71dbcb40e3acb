import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/app/_account/act-form';
import { instantText } from '@/app/_account/instant-text';
import { openAccount } from '@/app/_account/invitation-actions';
import { newPasswordFields } from '@/app/_account/new-password-fields';
import { pageLocale } from '@/app/_i18n/page-locale';
import { database } from '@/app/_server/database';
import { findInvitation, type OpenInvitation } from '@/db/queries/find-invitation';
import { VISITOR } from '@/lib/access/actor';
import type { Locale } from '@/lib/taxonomy/bilingual';

interface Props {
  params: Promise<{ locale: string; token: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: 'signIn' });
  return { title: t('invitation.title'), robots: { index: false } };
}

async function forWhom({ email, role, provider }: OpenInvitation, locale: Locale) {
  const t = await getTranslations('signIn');
  const roleName = (await getTranslations('account'))(`roles.${role}`);
  return provider
    ? t('invitation.forStaff', { email, role: roleName, provider: provider.name[locale] })
    : t('invitation.forWhom', { email, role: roleName });
}

export default async function InvitationPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  await connection();
  const invitation = await findInvitation(database(), VISITOR, { token, now: new Date() });
  const t = await getTranslations('signIn');
  const name = (await getTranslations('account'))('name');
  return (
    <div className="grid gap-6">
      <h1 className="text-title font-semibold">{t('invitation.title')}</h1>
      {invitation ? (
        <>
          <p className="measure">
            {await forWhom(invitation, locale)}{' '}
            {t('invitation.until', { until: instantText(invitation.expiresAt, locale) })}
          </p>
          <ActForm
            id="invitation"
            action={openAccount}
            submit={t('invitation.submit')}
            hidden={{ locale, token }}
            fields={[
              { name: 'name', label: name, kind: 'text', autoComplete: 'name' },
              ...newPasswordFields(locale),
            ]}
          />
        </>
      ) : (
        <p className="measure">{t('invitation.gone')}</p>
      )}
    </div>
  );
}
