import { getTranslations } from 'next-intl/server';
import { ActForm } from '@/app/_account/act-form';
import { Section } from '@/app/_account/section';
import type { ListedUser } from '@/db/queries/list-users';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { setSuspended, takeSecondFactor } from './person-actions';

/** Suspension and the second step of a person: each with what it means before its button. */
export async function PersonAccess({ person, locale }: { person: ListedUser; locale: Locale }) {
  const t = await getTranslations('admin');
  const step = person.suspendedAt === null ? 'suspend' : 'restore';
  const suspended = step === 'suspend' ? 'yes' : 'no';
  return (
    <>
      <Section id="suspension" title={t(`person.${step}`)}>
        <p className="measure text-muted">{t(`person.${step}Idea`)}</p>
        <ActForm
          id="suspend"
          action={setSuspended}
          submit={t(`person.${step}`)}
          look="plain"
          hidden={{ locale, user: person.id, suspended }}
          fields={[]}
        />
      </Section>
      {person.hasSecondFactor ? (
        <Section id="factor" title={t('person.resetFactor')}>
          <p className="measure text-muted">{t('person.resetFactorIdea')}</p>
          <ActForm
            id="reset-factor"
            action={takeSecondFactor}
            submit={t('person.resetFactor')}
            look="plain"
            hidden={{ locale, user: person.id }}
            fields={[]}
          />
        </Section>
      ) : null}
    </>
  );
}
