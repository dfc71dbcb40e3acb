'use client';

import { useTranslations } from 'next-intl';
import type { JsonPath } from '@/lib/catalogue/editing/json-path';
import { faultProps, fieldId, useEditor } from '../editor/editor-context';
import { codeNames } from './code-names';
import { FieldFrame } from './field-frame';

/** One of several codes. */
export function ChoiceField({
  path,
  label,
  codes,
  value,
}: {
  path: JsonPath;
  label: string;
  codes: readonly string[];
  value: unknown;
}) {
  const t = useTranslations('studio.editor');
  const editor = useEditor();
  const names = codeNames(codes, editor.locale);
  const chosen = typeof value === 'string' ? value : '';
  return (
    <FieldFrame path={path} label={label}>
      <select
        id={fieldId(path)}
        value={chosen}
        disabled={!editor.isWritable}
        onChange={({ target }) => editor.change(path, target.value || undefined)}
        className="control w-full"
        {...faultProps(path, editor)}
      >
        <option value="">{t('choose')}</option>
        {chosen !== '' && !names.has(chosen) ? <option value={chosen}>{chosen}</option> : null}
        {codes.map((code) => (
          <option key={code} value={code}>
            {names.get(code)}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
