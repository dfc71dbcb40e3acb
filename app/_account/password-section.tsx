import { getTranslations } from 'next-intl/server';
import { database } from '@/app/_server/database';
import { hasPassword } from '@/db/queries/has-password';
import type { Actor } from '@/lib/access/actor';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { ActForm } from './act-form';
import { newPasswordFields } from './new-password-fields';
import { changeOwnPassword } from './password-actions';
import { Section } from './section';

/** The way to another password, for those who have one here. */
export async function PasswordSection({ actor, locale }: { actor: Actor; locale: Locale }) {
  const t = await getTranslations('account');
  if (!(await hasPassword(database(), actor)))
    return (
      <Section id="password" title={t('password.title')}>
        <p className="measure">{t('password.none')}</p>
      </Section>
    );
  return (
    <Section id="password" title={t('password.title')}>
      <ActForm
        id="change-password"
        action={changeOwnPassword}
        submit={t('password.submit')}
        look="plain"
        hidden={{ locale }}
        fields={[
          {
            name: 'current',
            label: t('password.current'),
            kind: 'password',
            autoComplete: 'current-password',
          },
          ...newPasswordFields(locale),
        ]}
      />
    </Section>
  );
}
