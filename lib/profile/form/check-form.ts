import type { Answers } from '../answers';
import { parseProfile } from '../profile-schema';
import { attribute, isAttributeKey } from '../registry';
import { keyAt, soundPart } from '../sound-part';
import { type FormText, fieldNames } from './form-text';
import { type FieldIssue, readForm } from './read-form';

export interface CheckedForm {
  /** What could be read: faulty fields count as unknown until they are mended. */
  readonly answers: Answers;
  readonly issues: readonly FieldIssue[];
}

type Rows = ReturnType<typeof readForm>['rows'];

/** The form's field a pointer leads to; entries of a list are counted by the form's own rows. */
function fieldAt(pointer: string, rows: Rows): string {
  const key = keyAt(pointer);
  if (!isAttributeKey(key) || attribute(key).kind !== 'list') return key;
  const [entry, column] = pointer.split('/').slice(key.startsWith('project.') ? 3 : 2);
  const row = rows[key]?.[Number(entry)];
  return row === undefined || column === undefined ? key : fieldNames.cell(key, row, column);
}

/** Reads and checks a typed form; what is wrong is named by field, the rest still counts. */
export function checkForm(form: FormText, asOf: string): CheckedForm {
  const { profile, issues, rows } = readForm(form);
  const parsed = parseProfile(profile, asOf);
  if (parsed.ok) return { answers: parsed.answers, issues };
  const named = new Set(issues.map(({ field }) => field));
  const found = parsed.issues
    .map(({ pointer, message }) => ({ field: fieldAt(pointer, rows), message }))
    .filter(({ field }) => !named.has(field));
  const rest = parseProfile(soundPart(profile, parsed.issues), asOf);
  return { answers: rest.ok ? rest.answers : {}, issues: [...issues, ...found] };
}
