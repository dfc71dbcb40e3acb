import { getTranslations } from 'next-intl/server';
import type { SignedInUser } from '@/app/_server/current-actor';
import { scopeOf } from '@/lib/access/rights';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { SecondFactorForm } from './second-factor-form';
import { Section } from './section';

/** Whether a second step is set up, and if not, the way to do it. */
export async function SecondFactorSection(props: {
  user: SignedInUser;
  locale: Locale;
  isNew: boolean;
}) {
  const { user, locale, isNew } = props;
  const t = await getTranslations('account');
  const code = (await getTranslations('signIn'))('code.label');
  const words = {
    start: t('factor.start'),
    scan: t('factor.scan'),
    picture: t('factor.picture'),
    key: t('factor.key'),
    confirm: t('factor.confirm'),
    code,
  };
  return (
    <Section id="second-step" title={t('factor.title')}>
      {user.hasSecondFactor ? (
        <p role="status" className="measure">
          {t(isNew ? 'factor.done' : 'factor.on')}
        </p>
      ) : (
        <>
          <p className="measure text-muted">{t('factor.idea')}</p>
          {scopeOf(user, 'draft.approve') ? <p className="measure">{t('factor.needed')}</p> : null}
          <SecondFactorForm locale={locale} words={words} />
        </>
      )}
    </Section>
  );
}
