import { getTranslations } from 'next-intl/server';
import { PlaceCombobox } from '@/app/_places/place-combobox';
import type { EnumAttribute, SetAttribute } from '@/lib/profile/attribute';
import { fieldNames, typed } from '@/lib/profile/form/form-text';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import { STAGE_GUIDES, type Stage } from '@/lib/taxonomy/stage';
import { Choice } from './choice';
import {
  describedBy,
  type FieldProps,
  fieldId,
  GroupedField,
  issueOf,
  LabelledField,
} from './field-frame';
import { fieldHelp } from './field-help';
import { ListField } from './list-field';
import { NumberControl } from './number-control';
import { PlaceChoices } from './place-choices';

interface Props extends FieldProps {
  readonly attributeKey: AttributeKey;
}

const noteOf = (key: AttributeKey, code: string, locale: 'zh' | 'en') =>
  key === 'stage' ? STAGE_GUIDES[code as Stage].plain[locale] : undefined;

async function EnumField({ attributeKey, entry, ...props }: Props & { entry: EnumAttribute }) {
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

async function SetField({ attributeKey, entry, ...props }: Props & { entry: SetAttribute }) {
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

async function BooleanField({ attributeKey, question, ...props }: Props & { question: string }) {
  const t = await getTranslations('field');
  const value = typed(props.form, attributeKey);
  return (
    <GroupedField
      field={attributeKey}
      label={question}
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

/** The form field of an attribute: which control it gets follows from its entry in the registry. */
export async function AttributeField({ attributeKey, ...props }: Props) {
  const t = await getTranslations('field');
  const { form, issues, locale } = props;
  const entry = attribute(attributeKey);
  if (entry.kind === 'enum')
    return <EnumField attributeKey={attributeKey} entry={entry} {...props} />;
  if (entry.kind === 'set')
    return <SetField attributeKey={attributeKey} entry={entry} {...props} />;
  if (entry.kind === 'list')
    return <ListField attributeKey={attributeKey} entry={entry} {...props} />;
  if (entry.kind === 'boolean') {
    return (
      <BooleanField attributeKey={attributeKey} question={entry.question[locale]} {...props} />
    );
  }
  const issue = issueOf(issues, attributeKey);
  const help = fieldHelp(attributeKey, locale);
  const frame = {
    field: attributeKey,
    issue,
    locale,
    label: entry.label[locale],
    help,
  };
  const described = describedBy(attributeKey, help !== undefined, issue);
  if (entry.kind === 'number') {
    return (
      <LabelledField {...frame}>
        <NumberControl
          field={attributeKey}
          unitField={fieldNames.unit(attributeKey)}
          unit={entry.unit}
          unitLabel={t('unitOf', { label: entry.label[locale] })}
          help={help !== undefined}
          issue={issue}
          form={form}
          locale={locale}
        />
      </LabelledField>
    );
  }
  if (entry.kind === 'date') {
    return (
      <LabelledField {...frame}>
        <input
          id={fieldId(attributeKey)}
          type="date"
          name={attributeKey}
          defaultValue={typed(form, attributeKey)}
          className="control max-w-60"
          {...described}
        />
      </LabelledField>
    );
  }
  return (
    <LabelledField {...frame}>
      <PlaceCombobox
        id={fieldId(attributeKey)}
        name={attributeKey}
        kind={entry.kind}
        locale={locale}
        initial={typed(form, attributeKey)}
        label={entry.label[locale]}
        words={{
          placeholder: t(entry.kind === 'sector' ? 'sectorPlaceholder' : 'regionPlaceholder'),
          noMatch: t('noMatch'),
          failed: t('searchFailed'),
        }}
        described={described}
      />
      <PlaceChoices attributeKey={attributeKey} kind={entry.kind} issue={issue} locale={locale} />
    </LabelledField>
  );
}
