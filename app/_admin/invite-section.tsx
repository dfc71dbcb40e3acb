import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/app/_account/act-form';
import { instantText } from '@/app/_account/instant-text';
import { Section } from '@/app/_account/section';
import { database } from '@/app/_server/database';
import { listInvitations } from '@/db/queries/list-invitations';
import type { ListedProvider } from '@/db/queries/list-providers';
import type { Actor } from '@/lib/access/actor';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { invite } from './people-actions';
import { providerOptions, roleOptions } from './role-options';

async function OpenInvitations({ actor, locale }: { actor: Actor; locale: Locale }) {
  const t = await getTranslations('admin');
  const roles = await getTranslations('account');
  const all = await listInvitations(database(), actor, { now: new Date() });
  const open = all.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h3 className="font-semibold">{t('invite.open')}</h3>
      <ul className="grid border-t border-rule">
        {open.map(({ email, role, provider, expiresAt }) => (
          <li key={email} className="flex flex-wrap gap-x-6 border-b border-rule py-2">
            <span className="font-medium">{email}</span>
            <span>
              {roles(`roles.${role}`)}
              {provider ? ` · ${provider.name[locale]}` : ''}
            </span>
            <span className="text-small text-muted">
              {t('invite.expires', { until: instantText(expiresAt, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The form that invites somebody, and who has not come yet. */
export async function InviteSection(props: {
  actor: Actor;
  locale: Locale;
  providers: readonly ListedProvider[];
}) {
  const { actor, locale, providers } = props;
  const t = await getTranslations('admin');
  return (
    <Section id="invite" title={t('invite.title')}>
      <p className="measure text-muted">{t('invite.idea')}</p>
      <ActForm
        id="invite-form"
        action={invite}
        submit={t('invite.submit')}
        hidden={{ locale }}
        fields={[
          { name: 'email', label: t('people.email'), kind: 'email', autoComplete: 'off' },
          {
            name: 'role',
            label: t('people.role'),
            kind: 'select',
            options: roleOptions(locale),
            value: 'editor',
          },
          {
            name: 'provider',
            label: t('people.provider'),
            kind: 'select',
            options: providerOptions(providers, locale, t('invite.noProvider')),
          },
          {
            name: 'language',
            label: t('invite.locale'),
            kind: 'select',
            options: [
              { value: 'zh', label: t('invite.zh') },
              { value: 'en', label: t('invite.en') },
            ],
            value: locale,
          },
        ]}
      />
      <OpenInvitations actor={actor} locale={locale} />
    </Section>
  );
}
