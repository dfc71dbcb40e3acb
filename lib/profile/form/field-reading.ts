import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { fieldName } from '../profile-issue';
import type { AttributeKey } from '../registry';
import { type EntryUnit, UNITS, type UnitId } from '../unit';
import { type FormText, typed } from './form-text';
import type { Choice } from './place-text';
import { readQuantity } from './quantity-text';

export interface FieldIssue {
  readonly field: string;
  readonly message: Bilingual;
  /** Where what was typed fits several codes: what it may have meant. */
  readonly choices?: readonly Choice[];
}

/** What a field held; no value where it was empty or could not be read. */
export type Reading = { value?: unknown; issues: FieldIssue[] };

export const nothing: Reading = { issues: [] };
export const value = (given: unknown): Reading => ({ value: given, issues: [] });

export function refuse(
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

const NOT_A_UNIT: Bilingual = {
  zh: '没有这个单位',
  en: 'there is no such unit',
};

/** From the unit chosen beside a field, the usual one where none is; undefined for a strange one. */
function factorOf(form: FormText, unitField: string, unit: UnitId | null): number | undefined {
  if (!unit) return 1;
  const chosen = typed(form, unitField);
  const units: readonly EntryUnit[] = UNITS[unit].entry;
  return (chosen === '' ? units[0] : units.find(({ id }) => id === chosen))?.factor;
}

export function readNumber(
  form: FormText,
  key: AttributeKey,
  field: string,
  unitField: string,
  unit: UnitId | null,
): Reading {
  const text = typed(form, field);
  if (text === '') return nothing;
  const factor = factorOf(form, unitField, unit);
  if (factor === undefined) return refuse(key, field, NOT_A_UNIT);
  const quantity = readQuantity(text, factor, unit);
  return quantity.ok ? value(quantity.value) : refuse(key, field, NOT_A_NUMBER);
}
