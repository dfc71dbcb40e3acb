'use client';

import type { JsonPath } from '@/lib/catalogue/editing/json-path';
import { faultProps, fieldId, useEditor } from '../editor/editor-context';
import { FieldFrame } from './field-frame';

/** Ids and addresses say themselves what form they take. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  effectiveFrom: '2026-03',
  effectiveTo: '2027-12-31',
  applyUntil: '2027-06-30',
  issuedOn: '2026-03-07',
  address: 'https://',
};

export function TextField({
  path,
  label,
  value,
  emptyAs,
  type = 'text',
  readOnly = false,
}: {
  path: JsonPath;
  label: string;
  value: unknown;
  /** What an empty field is in the record. */
  emptyAs: '' | null | undefined;
  type?: 'text' | 'date';
  readOnly?: boolean;
}) {
  const editor = useEditor();
  return (
    <FieldFrame path={path} label={label}>
      <input
        id={fieldId(path)}
        type={type}
        value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
        readOnly={readOnly || !editor.isWritable}
        placeholder={PLACEHOLDERS[String(path.at(-1))]}
        onChange={({ target }) => editor.change(path, target.value === '' ? emptyAs : target.value)}
        className="control w-full read-only:bg-wash placeholder:text-muted"
        {...faultProps(path, editor)}
      />
    </FieldFrame>
  );
}
