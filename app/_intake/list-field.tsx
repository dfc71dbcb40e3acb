import { getTranslations } from 'next-intl/server';
import type { ListAttribute, ListColumn } from '@/lib/profile/attribute';
import { fieldNames, rowCount, typed } from '@/lib/profile/form/form-text';
import type { AttributeKey } from '@/lib/profile/registry';
import { Choice } from './choice';
import {
  describedBy,
  FieldError,
  type FieldProps,
  fieldId,
  GroupedField,
  issueOf,
} from './field-frame';
import { NumberControl } from './number-control';

/** Rows shown before any is filled in. */
const FIRST_ROWS = 3;

async function Cell({
  attributeKey,
  row,
  name,
  column,
  starter,
  ...props
}: FieldProps & {
  attributeKey: AttributeKey;
  row: number;
  name: string;
  column: ListColumn;
  starter: string;
}) {
  const t = await getTranslations('field');
  const field = fieldNames.cell(attributeKey, row, name);
  const issue = issueOf(props.issues, field);
  const label = t('cell', { column: column.label[props.locale], row: row + 1 });
  if (column.kind === 'quantity') {
    return (
      <>
        <NumberControl
          field={field}
          unitField={fieldNames.cellUnit(attributeKey, row, name)}
          unit={column.unit}
          label={label}
          unitLabel={t('unitOf', { label })}
          help={false}
          issue={issue}
          form={props.form}
          locale={props.locale}
        />
        <FieldError field={field} issue={issue} locale={props.locale} />
      </>
    );
  }
  const shared = {
    id: fieldId(field),
    name: field,
    'aria-label': label,
    defaultValue: typed(props.form, field) || starter,
    className: 'control w-full',
    ...describedBy(field, false, issue),
  };
  return (
    <>
      {column.kind === 'code' ? (
        <select {...shared}>
          {column.codes.codes.map((code) => (
            <option key={code} value={code}>
              {column.codes.labels[code]?.[props.locale]}
            </option>
          ))}
        </select>
      ) : (
        <input type="text" autoComplete="off" {...shared} />
      )}
      <FieldError field={field} issue={issue} locale={props.locale} />
    </>
  );
}

/** A list as a small table of rows; more rows come with the form's own button, without scripts. */
export async function ListField({
  attributeKey,
  entry,
  ...props
}: FieldProps & { attributeKey: AttributeKey; entry: ListAttribute }) {
  const t = await getTranslations('field');
  const { form, issues, locale } = props;
  const rows = [...Array(rowCount(form, attributeKey, FIRST_ROWS)).keys()];
  const columns = Object.entries(entry.columns);
  return (
    <GroupedField
      field={attributeKey}
      label={entry.question?.[locale] ?? entry.label[locale]}
      help={entry.help?.[locale]}
      issue={issueOf(issues, attributeKey)}
      locale={locale}
    >
      <input type="hidden" name={fieldNames.rows(attributeKey)} value={rows.length} />
      <ol className="grid gap-3">
        {rows.map((row) => (
          <li
            key={row}
            className="grid gap-2 border-l-2 border-rule pl-3 md:grid-cols-3 md:border-0 md:pl-0"
          >
            {columns.map(([name, column]) => (
              <div key={name} className="grid content-start gap-1">
                <span
                  aria-hidden="true"
                  className={`text-small text-muted ${row > 0 ? 'md:hidden' : ''}`}
                >
                  {column.label[locale]}
                </span>
                <Cell
                  attributeKey={attributeKey}
                  row={row}
                  name={name}
                  column={column}
                  starter={entry.starters?.[row]?.[name] ?? ''}
                  {...props}
                />
              </div>
            ))}
          </li>
        ))}
      </ol>
      <div className="mt-1 flex flex-wrap items-center gap-4">
        <button
          type="submit"
          name="go"
          value={`rows:${attributeKey}`}
          className="min-h-8 text-small text-accent underline"
        >
          {t('moreRows')}
        </button>
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
