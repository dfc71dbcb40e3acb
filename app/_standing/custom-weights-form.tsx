import { getTranslations } from 'next-intl/server';
import { describedBy, FieldError, fieldId, issueOf } from '@/app/_intake/field-frame';
import { IssueSummary } from '@/app/_intake/issue-summary';
import { Button } from '@/app/_ui/button';
import { INDICATOR_IDS, type IndicatorId } from '@/lib/assessment/indicator';
import { INDICATORS } from '@/lib/assessment/indicators';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { ALL_WEIGHTS, type WeightsAsked } from './weight-choice';

interface Props {
  readonly asked: WeightsAsked;
  /** The address of the page. */
  readonly base: string;
  readonly locale: Locale;
}

function WeightField({ id, asked, locale }: Omit<Props, 'base'> & { id: IndicatorId }) {
  const issue = issueOf(asked.issues, id);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_6rem] items-center gap-x-3">
      <label htmlFor={fieldId(id)} className="text-small">
        {INDICATOR_IDS.indexOf(id) + 1} {INDICATORS[id].name[locale]}
      </label>
      <input
        id={fieldId(id)}
        name={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={asked.typed[id]}
        className="control w-24 text-right"
        {...describedBy(id, false, issue)}
      />
      <div className="col-span-2">
        <FieldError field={id} issue={issue} locale={locale} />
      </div>
    </div>
  );
}

/** Weights of the reader's own; works without scripts, as the address carries them. */
export async function CustomWeightsForm({ asked, base, locale }: Props) {
  const t = await getTranslations('standing');
  const { issues } = asked;
  const whole = issueOf(issues, ALL_WEIGHTS);
  return (
    <details open={asked.asked === 'custom'} className="no-print">
      <summary className="py-2 text-accent">{t('customTitle')}</summary>
      <form action={`${base}#weights`} method="get" className="grid max-w-3xl gap-4">
        <input type="hidden" name="weights" value="custom" />
        {issues.length > 0 ? (
          <>
            <p className="measure text-small">{t('customFault')}</p>
            <IssueSummary issues={issues} pageOf={() => ''} locale={locale} />
          </>
        ) : null}
        <fieldset
          id={fieldId(ALL_WEIGHTS)}
          tabIndex={-1}
          className="grid gap-3"
          {...describedBy(ALL_WEIGHTS, true, whole)}
        >
          <legend className="sr-only">{t('customTitle')}</legend>
          <p id={`${fieldId(ALL_WEIGHTS)}-help`} className="measure text-small text-muted">
            {t('customIdea')}
          </p>
          <FieldError field={ALL_WEIGHTS} issue={whole} locale={locale} />
          <div className="grid gap-x-10 gap-y-2 md:grid-cols-2">
            {INDICATOR_IDS.map((id) => (
              <WeightField key={id} id={id} asked={asked} locale={locale} />
            ))}
          </div>
        </fieldset>
        <div>
          <Button>{t('customApply')}</Button>
        </div>
      </form>
    </details>
  );
}
