import type { ListAttribute } from '../attribute';
import type { AttributeKey } from '../registry';
import { type FieldIssue, nothing, type Reading, readNumber, refuse, value } from './field-reading';
import { type FormText, fieldNames, rowCount, typed } from './form-text';

function readRow(
  form: FormText,
  key: AttributeKey,
  { columns }: ListAttribute,
  row: number,
): Reading {
  const item: Record<string, unknown> = {};
  const issues: FieldIssue[] = [];
  for (const [name, column] of Object.entries(columns)) {
    const field = fieldNames.cell(key, row, name);
    const reading =
      column.kind === 'quantity'
        ? readNumber(form, key, field, fieldNames.cellUnit(key, row, name), column.unit)
        : value(typed(form, field) || undefined);
    issues.push(...reading.issues);
    if (reading.value !== undefined) item[name] = reading.value;
  }
  return { value: item, issues };
}

/**
 * Nothing typed, and no code chosen but the one a choice starts with: the row's starter or the first
 * code, and nothing where the list has no starters.
 */
function isRowEmpty(
  form: FormText,
  key: AttributeKey,
  { columns, starters }: ListAttribute,
  row: number,
): boolean {
  return Object.entries(columns).every(([name, column]) => {
    const text = typed(form, fieldNames.cell(key, row, name));
    if (text === '' || column.kind !== 'code' || !starters) return text === '';
    return [column.codes.codes[0], starters[row]?.[name]].includes(text);
  });
}

/** The rows of a list in which something was filled in, by their number in the form. */
export function filledRows(
  form: FormText,
  key: AttributeKey,
  entry: ListAttribute,
): readonly number[] {
  return [...Array(rowCount(form, key, 0)).keys()].filter(
    (row) => !isRowEmpty(form, key, entry, row),
  );
}

export function readList(form: FormText, key: AttributeKey, entry: ListAttribute): Reading {
  const rows = filledRows(form, key, entry);
  const none = typed(form, fieldNames.none(key)) !== '';
  if (rows.length === 0) return none ? value([]) : nothing;
  if (none) {
    return refuse(key, key, {
      zh: '既填了内容又选了“没有”，请只保留一种',
      en: 'you filled in entries and also “none”; please keep one',
    });
  }
  const readings = rows.map((row) => readRow(form, key, entry, row));
  return {
    value: readings.map((reading) => reading.value),
    issues: readings.flatMap(({ issues }) => issues),
  };
}
