import { getTranslations } from 'next-intl/server';
import type { ListAttribute, ListColumn } from '@/lib/profile/attribute';
import { fieldNames, typed } from '@/lib/profile/form/form-text';
import type { AttributeKey } from '@/lib/profile/registry';
import { describedBy, FieldError, type FieldProps, fieldId, issueOf } from './field-frame';
import { ListFrame, rowsShown } from './list-frame';
import { NumberControl } from './number-control';

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
  /** The code the cell starts with; undefined in a list that starts empty. */
  starter: string | undefined;
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
          {starter === undefined ? <option value="">{t('choose')}</option> : null}
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

/** What a code cell of a row starts with, where the list has starters at all. */
function starterOf({ starters }: ListAttribute, row: number, name: string): string | undefined {
  return starters && (starters[row]?.[name] ?? '');
}

/** A list as a small table of rows, one under the other on a narrow screen. */
export async function ListField({
  attributeKey,
  entry,
  ...props
}: FieldProps & { attributeKey: AttributeKey; entry: ListAttribute }) {
  const rows = rowsShown(props.form, attributeKey);
  const columns = Object.entries(entry.columns);
  return (
    <ListFrame attributeKey={attributeKey} entry={entry} rows={rows.length} {...props}>
      <ol className="grid gap-3 md:gap-2">
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
                  {column.label[props.locale]}
                </span>
                <Cell
                  attributeKey={attributeKey}
                  row={row}
                  name={name}
                  column={column}
                  starter={starterOf(entry, row, name)}
                  {...props}
                />
              </div>
            ))}
          </li>
        ))}
      </ol>
    </ListFrame>
  );
}
