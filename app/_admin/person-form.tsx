import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/app/_account/act-form';
import { FactList } from '@/app/_account/fact-list';
import { instantText } from '@/app/_account/instant-text';
import { Section } from '@/app/_account/section';
import { database } from '@/app/_server/database';
import { listProviders } from '@/db/queries/list-providers';
import type { ListedUser } from '@/db/queries/list-users';
import type { Actor } from '@/lib/access/actor';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { changePerson } from './person-actions';
import { providerOptions, roleOptions } from './role-options';

/** What is known of a person, and what of it can be changed. */
export async function PersonForm(props: { person: ListedUser; actor: Actor; locale: Locale }) {
  const { person, actor, locale } = props;
  const t = await getTranslations('admin');
  const providers = await listProviders(database(), actor);
  const { email, lastSeenAt, hasSecondFactor } = person;
  return (
    <>
      <FactList
        facts={[
          [t('people.email'), email],
          [t('people.factor'), t(hasSecondFactor ? 'people.hasFactor' : 'people.noFactor')],
          [
            t('people.seen'),
            lastSeenAt === null ? t('people.never') : instantText(lastSeenAt, locale),
          ],
        ]}
      />
      <Section id="change" title={t('person.change')}>
        <p className="measure text-muted">{t('person.changeIdea')}</p>
        <ActForm
          id="person"
          action={changePerson}
          submit={t('person.save')}
          hidden={{ locale, user: person.id }}
          fields={[
            { name: 'name', label: t('people.name'), kind: 'text', value: person.name },
            {
              name: 'role',
              label: t('people.role'),
              kind: 'select',
              options: roleOptions(locale),
              value: person.role,
            },
            {
              name: 'provider',
              label: t('people.provider'),
              kind: 'select',
              options: providerOptions(providers, locale, t('invite.noProvider')),
              value: person.provider?.id ?? '',
            },
          ]}
        />
      </Section>
    </>
  );
}
