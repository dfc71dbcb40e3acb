import { getTranslations } from 'next-intl/server';
import type { EnumAttribute, SetAttribute } from '@/lib/profile/attribute';
import { fieldNames, typed } from '@/lib/profile/form/form-text';
import type { AttributeKey } from '@/lib/profile/registry';
import { STAGE_GUIDES, type Stage } from '@/lib/taxonomy/stage';
import { Choice } from './choice';
import { type FieldProps, GroupedField, issueOf } from './field-frame';
import { fieldHelp } from './field-help';

interface Props extends FieldProps {
  readonly attributeKey: AttributeKey;
}

const noteOf = (key: AttributeKey, code: string, locale: 'zh' | 'en') =>
  key === 'stage' ? STAGE_GUIDES[code as Stage].plain[locale] : undefined;

/** One of several codes, with "not sure" among them. */
export async function EnumField({
  attributeKey,
  entry,
  ...props
}: Props & { entry: EnumAttribute }) {
  const t = await getTranslations('field');
  const { form, issues, locale } = props;
  const value = typed(form, attributeKey);
  return (
    <GroupedField
      field={attributeKey}
      label={entry.question?.[locale] ?? entry.label[locale]}
      help={fieldHelp(attributeKey, locale)}
      issue={issueOf(issues, attributeKey)}
      locale={locale}
    >
      {entry.codes.codes.map((code) => (
        <Choice
          key={code}
          type="radio"
          name={attributeKey}
          value={code}
          label={entry.codes.labels[code]?.[locale] ?? code}
          note={noteOf(attributeKey, code, locale)}
          checked={value === code}
        />
      ))}
      <Choice
        type="radio"
        name={attributeKey}
        value=""
        label={t('notSure')}
        checked={value === ''}
      />
    </GroupedField>
  );
}

/** Any of several codes, with "none of these" among them. */
export async function SetField({ attributeKey, entry, ...props }: Props & { entry: SetAttribute }) {
  const t = await getTranslations('field');
  const { form, issues, locale } = props;
  const ticked = form[attributeKey] ?? [];
  return (
    <GroupedField
      field={attributeKey}
      label={entry.question?.[locale] ?? entry.label[locale]}
      help={fieldHelp(attributeKey, locale) ?? t('setHelp')}
      issue={issueOf(issues, attributeKey)}
      locale={locale}
    >
      <div className="grid gap-x-6 md:grid-cols-2">
        {entry.codes.codes.map((code) => (
          <Choice
            key={code}
            type="checkbox"
            name={attributeKey}
            value={code}
            label={entry.codes.labels[code]?.[locale] ?? code}
            checked={ticked.includes(code)}
          />
        ))}
        <Choice
          type="checkbox"
          name={fieldNames.none(attributeKey)}
          value="on"
          label={t('noneOfThese')}
          checked={typed(form, fieldNames.none(attributeKey)) !== ''}
        />
      </div>
    </GroupedField>
  );
}

/** Yes, no, or not sure. */
export async function BooleanField({
  attributeKey,
  question,
  ...props
}: Props & { question: string }) {
  const t = await getTranslations('field');
  const value = typed(props.form, attributeKey);
  return (
    <GroupedField
      field={attributeKey}
      label={question}
      help={fieldHelp(attributeKey, props.locale)}
      issue={issueOf(props.issues, attributeKey)}
      locale={props.locale}
    >
      <div className="flex flex-wrap gap-x-6">
        <Choice
          type="radio"
          name={attributeKey}
          value="yes"
          label={t('yes')}
          checked={value === 'yes'}
        />
        <Choice
          type="radio"
          name={attributeKey}
          value="no"
          label={t('no')}
          checked={value === 'no'}
        />
        <Choice
          type="radio"
          name={attributeKey}
          value=""
          label={t('notSure')}
          checked={value === ''}
        />
      </div>
    </GroupedField>
  );
}
