import { getTranslations } from 'next-intl/server';
import { ToAnswers } from '@/app/_energy/to-answers';
import { Section } from '@/app/_package/section';
import type { Assessment } from '@/lib/assessment/assessment';
import { attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** What answers would narrow the index, and the way to them. */
export async function NarrowSection({
  assessment,
  token,
  locale,
}: {
  assessment: Assessment;
  token: string;
  locale: Locale;
}) {
  const t = await getTranslations('standing');
  const { missing } = assessment;
  return (
    <Section id="narrow" title={t('narrow')}>
      {missing.length === 0 ? (
        <p className="measure">{t('narrowNothing')}</p>
      ) : (
        <>
          <p className="measure">{t('narrowIdea', { count: missing.length })}</p>
          <ol className="measure list-decimal pl-6">
            {missing.map((key) => (
              <li key={key}>{attribute(key).label[locale]}</li>
            ))}
          </ol>
        </>
      )}
      <ToAnswers word={t('narrowGo')} token={token} locale={locale} />
    </Section>
  );
}
