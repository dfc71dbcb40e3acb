'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { blankOf } from '@/lib/catalogue/editing/blank-of';
import { chosenOption, ownKeys } from '@/lib/catalogue/editing/chosen-option';
import type { FormField } from '@/lib/catalogue/editing/form-field';
import { isJsonObject, type JsonPath } from '@/lib/catalogue/editing/json-path';
import { partFieldLabel } from '@/lib/catalogue/part-field-labels';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { type Editor, fieldId, labelOf, useEditor } from '../editor/editor-context';
import { codeNames } from './code-names';

const KINDS = ['type', 'kind'];

const constantOf = (option: FormField, key: string): string | undefined => {
  if (option.kind !== 'object') return undefined;
  const field = option.members.find((member) => member.key === key)?.field;
  return field?.kind === 'constant' ? String(field.value) : undefined;
};

/** What one of several shapes is called: by its kind, and by its own fields where kinds are alike. */
function optionNames(
  options: readonly FormField[],
  path: JsonPath,
  { content }: Editor,
  locale: Locale,
): readonly string[] {
  const key = KINDS.find((each) => options.every((option) => constantOf(option, each)));
  const kinds = key ? options.map((option) => constantOf(option, key) ?? '') : [];
  const names = codeNames(kinds, locale);
  return options.map((_, index) => {
    const kind = kinds[index];
    const alike = options.filter((_each, at) => kinds[at] === kind);
    if (kind !== undefined && alike.length === 1) return names.get(kind) ?? kind;
    const among = kind === undefined ? options : alike;
    const own = ownKeys(among, among.indexOf(options[index] as FormField))
      .filter((each) => !KINDS.includes(each))
      .map((each) =>
        path[0] === 'benefit' && kind !== undefined
          ? partFieldLabel(kind, each)[locale]
          : labelOf([...path, each], content, locale),
      );
    const fields = own.join(locale === 'zh' ? '、' : ', ');
    return kind === undefined ? fields : `${names.get(kind) ?? kind} · ${fields}`;
  });
}

/** Another shape for a value: what both have is kept, the rest begins empty. */
function reshaped(option: FormField, value: unknown): unknown {
  const blank = blankOf(option);
  if (!isJsonObject(blank) || !isJsonObject(value) || option.kind !== 'object') return blank;
  const kept = option.members.flatMap(({ key, field }) =>
    field.kind !== 'constant' && Object.hasOwn(value, key) ? [[key, value[key]]] : [],
  );
  return { ...blank, ...Object.fromEntries(kept) };
}

/** One of several shapes, chosen first; then its fields. */
export function AlternativesField({
  path,
  options,
  value,
  renderOption,
}: {
  path: JsonPath;
  options: readonly FormField[];
  value: unknown;
  renderOption: (option: FormField) => ReactNode;
}) {
  const t = useTranslations('studio.editor');
  const editor = useEditor();
  const [picked, setPicked] = useState<number>();
  const isChosen = picked !== undefined || (isJsonObject(value) && Object.keys(value).length > 0);
  const at = isChosen ? chosenOption(options, value, picked) : -1;
  const names = optionNames(options, path, editor, editor.locale);
  const option = options[at];
  const id = `${fieldId(path)}.shape`;
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="sr-only">
        {t('shape')}
      </label>
      <select
        id={id}
        value={at}
        disabled={!editor.isWritable}
        onChange={({ target }) => {
          const next = options[Number(target.value)];
          setPicked(Number(target.value));
          if (next) editor.change(path, reshaped(next, value));
        }}
        className="control w-full font-medium"
      >
        {at === -1 ? <option value={-1}>{t('choose')}</option> : null}
        {names.map((name, index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
      {option ? renderOption(option) : null}
    </div>
  );
}
