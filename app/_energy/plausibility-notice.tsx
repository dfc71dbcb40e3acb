import { getTranslations } from 'next-intl/server';
import type { LoadedAssessment } from '@/app/_standing/load-assessment';
import type { PlausibilityQuestion } from '@/lib/assessment/plausibility/question';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { OriginLine } from './origin-line';
import { ToAnswers } from './to-answers';

async function Question({
  question: { text, would, origin },
  locale,
}: {
  question: PlausibilityQuestion;
  locale: Locale;
}) {
  const t = await getTranslations('energyAccount');
  return (
    <li className="measure">
      <p>{text[locale]}</p>
      {would ? <p>{t('would', { text: would[locale] })}</p> : null}
      {origin ? <OriginLine origin={origin} locale={locale} /> : null}
    </li>
  );
}

/** What looks like a slip of a unit; it asks, and nothing is changed. Nothing where all looks right. */
export async function PlausibilityNotice({
  loaded,
  token,
  locale,
}: {
  loaded: LoadedAssessment;
  token: string;
  locale: Locale;
}) {
  const t = await getTranslations('energyAccount');
  const { questions } = loaded.assessment;
  if (questions.length === 0) return null;
  return (
    <section
      aria-labelledby="plausibility"
      className="grid gap-3 border-l-4 border-unknown bg-wash px-5 py-4"
    >
      <h2 id="plausibility" className="font-semibold">
        {t('check', { count: questions.length })}
      </h2>
      <ul className="grid list-disc gap-3 pl-5">
        {questions.map((question, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be asked about alike, and none moves.
          <Question key={at} question={question} locale={locale} />
        ))}
      </ul>
      <p className="text-small">{t('nothingChanged')}</p>
      <ToAnswers word={t('toAnswers')} token={token} locale={locale} />
    </section>
  );
}
