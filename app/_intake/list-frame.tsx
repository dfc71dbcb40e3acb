import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { ListAttribute } from '@/lib/profile/attribute';
import { fieldNames, rowCount, typed } from '@/lib/profile/form/form-text';
import type { AttributeKey } from '@/lib/profile/registry';
import { Choice } from './choice';
import { type FieldProps, GroupedField, issueOf } from './field-frame';

/** Rows shown before any is filled in. */
const FIRST_ROWS = 3;

/** The rows of a list that are shown, by number. */
export function rowsShown(form: FieldProps['form'], key: AttributeKey): readonly number[] {
  return [...Array(rowCount(form, key, FIRST_ROWS)).keys()];
}

/** What stands around the rows of a list; more rows come with the form's own button, without scripts. */
export async function ListFrame({
  attributeKey,
  entry,
  rows,
  buttons,
  children,
  form,
  issues,
  locale,
}: FieldProps & {
  attributeKey: AttributeKey;
  entry: ListAttribute;
  rows: number;
  /** Beside the one that adds rows. */
  buttons?: ReactNode;
  children: ReactNode;
}) {
  const t = await getTranslations('field');
  return (
    <GroupedField
      field={attributeKey}
      label={entry.question?.[locale] ?? entry.label[locale]}
      help={entry.help?.[locale]}
      issue={issueOf(issues, attributeKey)}
      locale={locale}
    >
      <input type="hidden" name={fieldNames.rows(attributeKey)} value={rows} />
      {children}
      <div className="mt-1 flex flex-wrap items-center gap-4">
        <button
          type="submit"
          name="go"
          value={`rows:${attributeKey}`}
          className="min-h-8 text-small text-accent underline"
        >
          {t('moreRows')}
        </button>
        {buttons}
        <Choice
          type="checkbox"
          name={fieldNames.none(attributeKey)}
          value="on"
          label={t('noneList')}
          checked={typed(form, fieldNames.none(attributeKey)) !== ''}
        />
      </div>
    </GroupedField>
  );
}
