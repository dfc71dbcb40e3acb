import type { FormText } from '@/lib/profile/form/form-text';
import { attributeOfField } from './step-fields';

/** The posted text fields that belong to an attribute; files and anything unknown are dropped. */
export function postedForm(data: FormData): Record<string, string[]> {
  const form: Record<string, string[]> = {};
  for (const [field, value] of data.entries()) {
    if (typeof value !== 'string' || attributeOfField(field) === undefined) continue;
    form[field] = [...(form[field] ?? []), value];
  }
  return form;
}

/** The stored form with the fields of the given attributes replaced by what was posted. */
export function mergeForm(
  stored: FormText,
  posted: Record<string, string[]>,
  attributes: readonly string[],
): Record<string, string[]> {
  const replaced = new Set(attributes);
  const isOfPage = ([field]: [string, unknown]) => replaced.has(attributeOfField(field) ?? '');
  const kept = Object.entries(stored).filter((entry) => !isOfPage(entry));
  const added = Object.entries(posted).filter(isOfPage);
  return Object.fromEntries([...kept, ...added].map(([field, values]) => [field, [...values]]));
}
