'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isSame } from '@/lib/catalogue/diff/same-json';
import type { JsonPath } from '@/lib/catalogue/editing/json-path';
import { faultProps, fieldId, useEditor } from '../editor/editor-context';
import { FieldFrame } from './field-frame';

const INDENT = 2;
const shown = (value: unknown) =>
  typeof value === 'string' ? value : JSON.stringify(value ?? {}, null, INDENT);

/** What was typed as JSON, or the text itself while it is none yet. */
function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Free JSON, such as the profile of a sample case. */
export function JsonField({
  path,
  label,
  value,
}: {
  path: JsonPath;
  label: string;
  value: unknown;
}) {
  const t = useTranslations('studio.editor');
  const editor = useEditor();
  const [typed, setTyped] = useState(() => shown(value));
  const text = isSame(read(typed), value) ? typed : shown(value);
  return (
    <FieldFrame path={path} label={label}>
      <textarea
        id={fieldId(path)}
        value={text}
        rows={6}
        spellCheck={false}
        readOnly={!editor.isWritable}
        onChange={({ target }) => {
          setTyped(target.value);
          editor.change(path, read(target.value));
        }}
        className="control field-sizing-content w-full font-mono text-small read-only:bg-wash"
        {...faultProps(path, editor)}
      />
      {typeof value === 'string' ? <p className="text-small text-unmet">{t('notJson')}</p> : null}
    </FieldFrame>
  );
}
