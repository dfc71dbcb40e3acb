import { getTranslations } from 'next-intl/server';
import { describedBy, fieldId, issueOf, LabelledField } from '@/app/_intake/field-frame';
import {
  ASSUMPTION_KEYS,
  type AssumptionKey,
  type AssumptionOverrides,
  assumption,
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

/** Every assumption as a field, its default and where that comes from above it. */
export function AssumptionFields(props: Props) {
  return ASSUMPTION_KEYS.map((key) => <Field key={key} field={key} {...props} />);
}
