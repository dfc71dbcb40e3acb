import { getTranslations } from 'next-intl/server';
import { OriginLine } from '@/app/_energy/origin-line';
import type { StageEntry } from '@/lib/assessment/stage/stage-criterion';
import { STAGE_ENTRIES } from '@/lib/assessment/stage/stage-entries';
import { STAGE_NOTES } from '@/lib/assessment/stage/stage-notes';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { STAGES } from '@/lib/taxonomy/stage';

/** Where the rules come from, each source once. */
const ORIGINS = [...new Set(STAGE_NOTES.flatMap(({ origin }) => origin ?? []))];

async function Stage({ entry, locale }: { entry: StageEntry; locale: Locale }) {
  const t = await getTranslations('assessmentMethod.stage');
  const { stage, criteria, plus } = entry;
  const mandatory = criteria.filter((criterion) => criterion.mandatory).length;
  const asked = mandatory + plus > 0;
  return (
    <section aria-labelledby={`stage-${stage}`} className="grid gap-1">
      <h3 id={`stage-${stage}`} className="font-semibold">
        {STAGES.labels[stage][locale]}
        <span className="pl-3 text-small font-normal text-muted">
          {asked ? t('entry', { mandatory, plus }) : t('noEntry')}
        </span>
      </h3>
      {asked ? (
        <ul className="grid">
          {criteria.map(({ id, text, metBy, mandatory: isMandatory }) => (
            <li
              key={id}
              className="grid gap-x-6 border-b border-rule py-2 text-small md:grid-cols-[5rem_minmax(0,1fr)]"
            >
              <span className="text-muted">{t(isMandatory ? 'mandatory' : 'extra')}</span>
              <span className="measure">
                {text[locale]}
                {metBy[locale] === text[locale] ? null : (
                  <span className="block text-muted">{metBy[locale]}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** What each stage asks for, and what to know before taking the proposal for more than it is. */
export async function StageRules({ locale }: { locale: Locale }) {
  const t = await getTranslations('assessmentMethod.stage');
  return (
    <>
      {STAGE_ENTRIES.map((entry) => (
        <Stage key={entry.stage} entry={entry} locale={locale} />
      ))}
      <ul aria-label={t('notes')} className="measure grid list-disc gap-1 pl-5 text-small">
        {STAGE_NOTES.map(({ text }) => (
          <li key={text.en}>{text[locale]}</li>
        ))}
      </ul>
      {ORIGINS.map((origin) => (
        <p key={origin.title.en} className="measure">
          <OriginLine origin={origin} locale={locale} />
        </p>
      ))}
    </>
  );
}
