import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { Attribute, ListAttribute } from '../attribute';
import { fieldName } from '../profile-issue';
import { ATTRIBUTE_KEYS, type AttributeKey, attribute } from '../registry';
import { UNITS, type UnitId } from '../unit';
import { type FormText, fieldNames, rowCount, typed } from './form-text';
import { type Choice, readPlace } from './place-text';
import { readQuantity } from './quantity-text';

export interface FieldIssue {
  readonly field: string;
  readonly message: Bilingual;
  /** Where what was typed fits several codes: what it may have meant. */
  readonly choices?: readonly Choice[];
}

export interface FormReading {
  /** The profile's JSON, project nested; unreadable fields are left out and named in `issues`. */
  readonly profile: Record<string, unknown>;
  readonly issues: readonly FieldIssue[];
}

type Reading = { value?: unknown; issues: FieldIssue[] };

const nothing: Reading = { issues: [] };
const value = (given: unknown): Reading => ({ value: given, issues: [] });

function refuse(
  key: AttributeKey,
  field: string,
  words: Bilingual,
  choices?: readonly Choice[],
): Reading {
  const name = fieldName(key.split('.'));
  const message = { zh: `${name.zh}：${words.zh}`, en: `${name.en}: ${words.en}` };
  return { issues: [{ field, message, ...(choices && choices.length > 0 ? { choices } : {}) }] };
}

const NOT_A_NUMBER: Bilingual = {
  zh: '请填数字，或 3000-5000 这样的区间',
  en: 'please enter a number, or a range such as 3000-5000',
};

function factorOf(form: FormText, unitField: string, unit: UnitId | null): number {
  if (!unit) return 1;
  const chosen = typed(form, unitField);
  const units = UNITS[unit].entry;
  return (units.find(({ id }) => id === chosen) ?? units[0]).factor;
}

function readNumber(
  form: FormText,
  key: AttributeKey,
  field: string,
  unitField: string,
  unit: UnitId | null,
): Reading {
  const text = typed(form, field);
  if (text === '') return nothing;
  const quantity = readQuantity(text, factorOf(form, unitField, unit), unit);
  return quantity.ok ? value(quantity.value) : refuse(key, field, NOT_A_NUMBER);
}

function readSet(form: FormText, key: AttributeKey): Reading {
  const ticked = (form[key] ?? []).filter((code) => code !== '');
  const none = typed(form, fieldNames.none(key)) !== '';
  if (none && ticked.length > 0) {
    return refuse(key, key, {
      zh: '既选了具体项又选了“以上都没有”，请只保留一种',
      en: 'you ticked entries and also “none of these”; please keep one',
    });
  }
  if (none) return value([]);
  return ticked.length > 0 ? value(ticked) : nothing;
}

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

function isRowEmpty(
  form: FormText,
  key: AttributeKey,
  { columns }: ListAttribute,
  row: number,
): boolean {
  return Object.entries(columns).every(
    ([name, column]) =>
      column.kind === 'code' || typed(form, fieldNames.cell(key, row, name)) === '',
  );
}

function readList(form: FormText, key: AttributeKey, entry: ListAttribute): Reading {
  const rows = [...Array(rowCount(form, key, 0)).keys()].filter(
    (row) => !isRowEmpty(form, key, entry, row),
  );
  if (rows.length === 0) return typed(form, fieldNames.none(key)) ? value([]) : nothing;
  const readings = rows.map((row) => readRow(form, key, entry, row));
  return {
    value: readings.map((reading) => reading.value),
    issues: readings.flatMap(({ issues }) => issues),
  };
}

function readAttribute(form: FormText, key: AttributeKey, entry: Attribute): Reading {
  const text = typed(form, key);
  switch (entry.kind) {
    case 'set':
      return readSet(form, key);
    case 'list':
      return readList(form, key, entry);
    case 'number':
      return readNumber(form, key, key, fieldNames.unit(key), entry.unit);
    case 'sector':
    case 'region': {
      if (text === '') return nothing;
      const place = readPlace(entry.kind, text);
      if (place.ok) return value(place.code);
      return refuse(
        key,
        key,
        place.choices.length > 0
          ? {
              zh: `“${text.slice(0, 30)}”有多种可能，请选一个`,
              en: `“${text.slice(0, 30)}” may mean several things; please choose one`,
            }
          : {
              zh: `没有找到“${text.slice(0, 30)}”，请换个说法或填代码`,
              en: `nothing found for “${text.slice(0, 30)}”; try another word or the code`,
            },
        place.choices,
      );
    }
    case 'boolean':
      return text === '' ? nothing : value(text === 'yes' ? true : text === 'no' ? false : text);
    case 'enum':
      if (text === '') return nothing;
      return value(entry.numeric ? Number(text) : text);
    case 'date':
      return text === '' ? nothing : value(text);
  }
}

function put(profile: Record<string, unknown>, key: AttributeKey, given: unknown): void {
  if (!key.startsWith('project.')) {
    profile[key] = given;
    return;
  }
  profile.project = {
    ...(profile.project as object | undefined),
    [key.slice('project.'.length)]: given,
  };
}

/** Reads a typed form into the profile's JSON; empty fields are unknown. */
export function readForm(form: FormText): FormReading {
  const profile: Record<string, unknown> = {};
  const issues: FieldIssue[] = [];
  for (const key of ATTRIBUTE_KEYS) {
    const reading = readAttribute(form, key, attribute(key));
    issues.push(...reading.issues);
    if (reading.value !== undefined) put(profile, key, reading.value);
  }
  return { profile, issues };
}
