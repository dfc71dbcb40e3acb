import { createContext, useContext } from 'react';
import type { DraftFault } from '@/lib/catalogue/editing/draft-fault';
import { type JsonObject, type JsonPath, pathText } from '@/lib/catalogue/editing/json-path';
import { fieldLabel } from '@/lib/catalogue/field-labels';
import { partFieldLabel } from '@/lib/catalogue/part-field-labels';
import type { Locale } from '@/lib/taxonomy/bilingual';

export interface Editor {
  readonly locale: Locale;
  readonly content: JsonObject;
  readonly isWritable: boolean;
  /** By the text of their path. */
  readonly faults: ReadonlyMap<string, readonly DraftFault[]>;
  readonly change: (path: JsonPath, value: unknown) => void;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('a field of the editor stands outside of it');
  return editor;
}

/** The id of the control of a field, by which a fault leads to it. */
export const fieldId = (path: JsonPath): string => `f-${pathText(path)}`;

/** What a field is called; a part of a benefit has names by its type. */
export function labelOf(path: JsonPath, content: JsonObject, locale: Locale): string {
  const [benefit, parts, index, ...rest] = path;
  if (benefit === 'benefit' && parts === 'parts' && rest.length > 0) {
    const list = (content.benefit as { parts?: readonly { type?: unknown }[] } | undefined)?.parts;
    const type = list?.[Number(index)]?.type;
    const field = rest.filter((part) => typeof part === 'string').join('.');
    if (typeof type === 'string' && !field.startsWith('when.'))
      return partFieldLabel(type, field)[locale];
  }
  return fieldLabel(pathText(path))[locale];
}

/** What assistive technology is told of a control with faults. */
export function faultProps(path: JsonPath, editor: Editor) {
  const isFaulty = editor.faults.has(pathText(path));
  return isFaulty
    ? { 'aria-invalid': true as const, 'aria-describedby': `${fieldId(path)}-fault` }
    : {};
}
