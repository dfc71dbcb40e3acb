import type { Answers } from '../answers';
import { type ProfileIssue, parseProfile } from '../profile-schema';
import { ATTRIBUTE_KEYS, type AttributeKey, attribute } from '../registry';
import type { FormText } from './form-text';
import { type FieldIssue, readForm } from './read-form';

export interface CheckedForm {
  /** What could be read: faulty fields count as unknown until they are mended. */
  readonly answers: Answers;
  readonly issues: readonly FieldIssue[];
}

/** The attribute a pointer such as `/project/investment/min` leads to. */
function keyAt(pointer: string): string {
  const [first = '', second = ''] = pointer.split('/').slice(1);
  return first === 'project' ? `project.${second}` : first;
}

function fieldAt(pointer: string): string {
  const key = keyAt(pointer);
  const entry = ATTRIBUTE_KEYS.includes(key as AttributeKey)
    ? attribute(key as AttributeKey)
    : undefined;
  if (entry?.kind !== 'list') return key;
  const rest = pointer
    .split('/')
    .slice(key.startsWith('project.') ? 3 : 2, key.startsWith('project.') ? 5 : 4);
  return rest.length === 2 ? `${key}.${rest.join('.')}` : key;
}

function without(
  profile: Record<string, unknown>,
  issues: readonly ProfileIssue[],
): Record<string, unknown> {
  const faulty = new Set(issues.map(({ pointer }) => keyAt(pointer)));
  const keep = (prefix: string, part: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(part).filter(([name]) => !faulty.has(prefix + name)));
  const { project, ...firm } = profile;
  const nested = project ? { project: keep('project.', project as Record<string, unknown>) } : {};
  return { ...keep('', firm), ...nested };
}

/** Reads and checks a typed form; what is wrong is named by field, the rest still counts. */
export function checkForm(form: FormText, asOf: string): CheckedForm {
  const { profile, issues } = readForm(form);
  const parsed = parseProfile(profile, asOf);
  if (parsed.ok) return { answers: parsed.answers, issues };
  const found = parsed.issues.map(({ pointer, message }) => ({ field: fieldAt(pointer), message }));
  const rest = parseProfile(without(profile, parsed.issues), asOf);
  return { answers: rest.ok ? rest.answers : {}, issues: [...issues, ...found] };
}
