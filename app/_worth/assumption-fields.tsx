import { getTranslations } from 'next-intl/server';
import { describedBy, fieldId, issueOf, LabelledField } from '@/app/_intake/field-frame';
import {
  type AssumptionKey,
  type AssumptionOverrides,
  assumption,
  ENERGY_KEYS,
  FINANCING_KEYS,
} from '@/lib/finance/assumption';
import type { FieldIssue } from '@/lib/profile/form/field-reading';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { type AssumptionText, assumptionUnit, assumptionWords } from './assumption-form';
import { isChanged } from './changed-assumptions';

interface Props {
  typed: AssumptionText;
  issues: readonly FieldIssue[];
  /** What the result at hand was computed with. */
  overrides: AssumptionOverrides;
  asOf: string;
  locale: Locale;
}

async function Field({ field, ...props }: Props & { field: AssumptionKey }) {
  const t = await getTranslations('assumptions');
  const { typed, issues, overrides, asOf, locale } = props;
  const { label, source, byDefault, integer } = assumption(field);
  const issue = issueOf(issues, field);
  const usual = t('usual', {
    value: assumptionWords(field, byDefault(asOf), locale),
    source: source(asOf)[locale],
  });
  return (
    <LabelledField field={field} label={label[locale]} help={usual} issue={issue} locale={locale}>
      <div className="flex flex-wrap items-center gap-x-2">
        <input
          id={fieldId(field)}
          name={field}
          type="text"
          inputMode={integer ? 'numeric' : 'text'}
          autoComplete="off"
          defaultValue={typed[field]}
          className="control w-28 text-right"
          {...describedBy(field, true, issue)}
        />
        <span className="text-muted">{assumptionUnit(field)[locale]}</span>
        {isChanged(field, overrides, asOf) ? (
          <span className="text-small text-judgement">{t('ownValue')}</span>
        ) : null}
      </div>
    </LabelledField>
  );
}

const GROUPS = [
  ['financing', FINANCING_KEYS],
  ['energy', ENERGY_KEYS],
] as const;

/** Every assumption as a field, its default and where that comes from above it; two groups. */
export async function AssumptionFields(props: Props) {
  const t = await getTranslations('assumptions');
  return GROUPS.map(([group, keys]) => (
    <section key={group} aria-labelledby={`assumptions-${group}`} className="grid gap-6">
      <h2 id={`assumptions-${group}`} className="text-lead font-semibold">
        {t(`groups.${group}`)}
      </h2>
      {keys.map((key) => (
        <Field key={key} field={key} {...props} />
      ))}
    </section>
  ));
}
