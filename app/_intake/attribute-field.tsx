import { getTranslations } from 'next-intl/server';
import { ProductField } from '@/app/_assessment/product-field';
import { PlaceCombobox } from '@/app/_places/place-combobox';
import { fieldNames, typed } from '@/lib/profile/form/form-text';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import { BooleanField, EnumField, SetField } from './choice-fields';
import { describedBy, type FieldProps, fieldId, issueOf, LabelledField } from './field-frame';
import { fieldHelp } from './field-help';
import { ListField } from './list-field';
import { NumberControl } from './number-control';
import { PlaceChoices } from './place-choices';

interface Props extends FieldProps {
  readonly attributeKey: AttributeKey;
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
  if (entry.kind === 'list' && attributeKey === 'outputs')
    return <ProductField entry={entry} {...props} />;
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
