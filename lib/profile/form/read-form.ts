import type { Attribute } from '../attribute';
import { ATTRIBUTE_KEYS, type AttributeKey, attribute } from '../registry';
import { type FieldIssue, nothing, type Reading, readNumber, refuse, value } from './field-reading';
import { type FormText, fieldNames, typed } from './form-text';
import { readPlace } from './place-text';
import { filledRows, readList } from './read-list';

export type { FieldIssue };

export interface FormReading {
  /** The profile's JSON, project nested; unreadable fields are left out and named in `issues`. */
  readonly profile: Record<string, unknown>;
  readonly issues: readonly FieldIssue[];
  /** For each list that was read, the form's row behind every entry: empty rows are dropped. */
  readonly rows: Readonly<Partial<Record<AttributeKey, readonly number[]>>>;
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
  const rows: Partial<Record<AttributeKey, readonly number[]>> = {};
  for (const key of ATTRIBUTE_KEYS) {
    const entry = attribute(key);
    const reading = readAttribute(form, key, entry);
    issues.push(...reading.issues);
    if (reading.value !== undefined) put(profile, key, reading.value);
    if (entry.kind === 'list') rows[key] = filledRows(form, key, entry);
  }
  return { profile, issues, rows };
}
