import { getTranslations } from 'next-intl/server';
import { DerivedTable } from '@/app/_result/derived-table';
import { ASSESSMENT_STEPS, type FormStep, INTAKE_STEPS } from '@/lib/profile/attribute';
import { formatKnown } from '@/lib/profile/format-known';
import { ATTRIBUTE_KEYS, attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { LoadedIntake } from './load-intake';
import { ASSESSMENT_WALK, INTAKE_WALK } from './walk';
import { walkWords } from './walk-words';

async function StepSummary({
  step,
  intake,
  within,
  locale,
}: {
  step: FormStep;
  intake: LoadedIntake;
  /** The heading above, where the step is a part of something. */
  within?: string;
  locale: Locale;
}) {
  const t = await getTranslations('intake');
  const walk = within === undefined ? INTAKE_WALK : ASSESSMENT_WALK;
  const { name } = (await walkWords(walk)).of(step);
  const given = ATTRIBUTE_KEYS.filter(
    (key) => attribute(key).step === step && intake.answers[key] !== undefined,
  );
  const Heading = within === undefined ? 'h2' : 'h3';
  return (
    <section aria-labelledby={`sum-${step}`} className="border-t border-rule pt-3">
      <div className="flex items-baseline justify-between gap-4">
        <Heading id={`sum-${step}`} className="font-semibold">
          {name}
        </Heading>
        <button
          type="submit"
          name="go"
          value={`to:${walk.id}/${step}`}
          className="min-h-8 text-small text-accent underline"
        >
          {t('change', { step: name })}
        </button>
      </div>
      {given.length === 0 ? (
        <p className="text-muted">{t('nothingYet')}</p>
      ) : (
        <dl className="grid gap-x-6 gap-y-1 md:grid-cols-[14rem_minmax(0,1fr)]">
          {given.map((key) => {
            const known = intake.firm.facts.get(key);
            return (
              <div key={key} className="contents">
                <dt className="text-muted">{attribute(key).label[locale]}</dt>
                <dd>{known ? formatKnown(attribute(key), known, locale) : null}</dd>
              </div>
            );
          })}
        </dl>
      )}
    </section>
  );
}

/** Everything the firm has said, in one place, each part a press away from being corrected. */
export async function IntakeSummary({ intake, locale }: { intake: LoadedIntake; locale: Locale }) {
  const t = await getTranslations('assessment');
  const title = t('summary');
  return (
    <div className="grid gap-5">
      {INTAKE_STEPS.map((step) => (
        <StepSummary key={step} step={step} intake={intake} locale={locale} />
      ))}
      <section aria-labelledby="sum-assessment" className="grid gap-5 border-t border-rule pt-3">
        <h2 id="sum-assessment" className="text-lead font-semibold">
          {title}
        </h2>
        {ASSESSMENT_STEPS.map((step) => (
          <StepSummary key={step} step={step} intake={intake} within={title} locale={locale} />
        ))}
      </section>
      <DerivedTable derived={intake.firm.derived} facts={intake.firm.facts} locale={locale} />
    </div>
  );
}
