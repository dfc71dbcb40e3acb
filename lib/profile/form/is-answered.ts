import { type AttributeKey, attribute } from '../registry';
import { type FormText, fieldNames, typed } from './form-text';
import { filledRows } from './read-list';

/** Whether anything was filled in for an attribute; a chosen unit or an empty row is no answer. */
export function isAnswered(form: FormText, key: AttributeKey): boolean {
  const entry = attribute(key);
  if (typed(form, fieldNames.none(key)) !== '') return true;
  if (entry.kind === 'list') return filledRows(form, key, entry).length > 0;
  return (form[key] ?? []).some((text) => text.trim() !== '');
}
