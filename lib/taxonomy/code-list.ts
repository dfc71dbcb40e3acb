import type { Bilingual } from './bilingual';

/** A closed list of codes with a label in both languages; the order is the order of display. */
export interface CodeList<C extends string = string> {
  readonly codes: readonly C[];
  readonly labels: Readonly<Record<C, Bilingual>>;
}

export function codeList<const T extends Record<string, Bilingual>>(
  labels: T,
): CodeList<Extract<keyof T, string>> {
  return { codes: Object.keys(labels) as Extract<keyof T, string>[], labels };
}

export function hasCode<C extends string>(list: CodeList<C>, code: string): code is C {
  return Object.hasOwn(list.labels, code);
}

/** The label of a code, or the code itself where the list does not know it. */
export function codeLabel(list: CodeList, code: string): Bilingual {
  return list.labels[code] ?? { zh: code, en: code };
}
