import { getTranslations } from 'next-intl/server';
import { DerivedTable } from '@/app/_result/derived-table';
import { INTAKE_STEPS } from '@/lib/profile/attribute';
import { formatKnown } from '@/lib/profile/format-known';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { LoadedIntake } from './load-intake';
import { attributesOf } from './step-fields';

async function StepSummary({
  step,
  intake,
  locale,
}: {
  step: (typeof INTAKE_STEPS)[number];
  intake: LoadedIntake;
  locale: Locale;
}) {
  const t = await getTranslations('intake');
  const { core, more } = attributesOf(step);
  const given = [...core, ...more].filter((key: AttributeKey) => intake.answers[key] !== undefined);
  return (
    <section aria-labelledby={`sum-${step}`} className="border-t border-rule pt-3">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id={`sum-${step}`} className="font-semibold">
          {t(`steps.${step}.name`)}
        </h2>
        <button
          type="submit"
          name="go"
          value={`to:${step}`}
          className="min-h-8 text-small text-accent underline"
        >
          {t('change', { step: t(`steps.${step}.name`) })}
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
  return (
    <div className="grid gap-5">
      {INTAKE_STEPS.map((step) => (
        <StepSummary key={step} step={step} intake={intake} locale={locale} />
      ))}
      <DerivedTable derived={intake.firm.derived} facts={intake.firm.facts} locale={locale} />
    </div>
  );
}
