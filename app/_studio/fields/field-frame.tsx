'use client';

import type { ReactNode } from 'react';
import { type JsonPath, pathText } from '@/lib/catalogue/editing/json-path';
import { fieldId, useEditor } from '../editor/editor-context';

/** What is wrong with a field, under it. */
export function FieldFaults({ path }: { path: JsonPath }) {
  const { faults, locale } = useEditor();
  const own = faults.get(pathText(path)) ?? [];
  if (own.length === 0) return null;
  return (
    <p id={`${fieldId(path)}-fault`} className="text-small text-unmet">
      {own.map(({ message }) => (
        <span key={message.zh} className="block">
          <span aria-hidden="true">✕ </span>
          {message[locale]}
        </span>
      ))}
    </p>
  );
}

/** A labelled control with its faults. */
export function FieldFrame({
  path,
  label,
  children,
}: {
  path: JsonPath;
  label: string;
  children: ReactNode;
}) {
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={fieldId(path)} className="text-small">
        {label}
      </label>
      {children}
      <FieldFaults path={path} />
    </div>
  );
}

/** Several controls that are one field. */
export function FieldGroup({
  path,
  label,
  children,
  action,
  isFrame = false,
}: {
  path: JsonPath;
  label: string;
  children: ReactNode;
  action?: ReactNode;
  /** What it holds stands for the field itself, with its id and faults. */
  isFrame?: boolean;
}) {
  return (
    <fieldset
      {...(isFrame ? {} : { id: fieldId(path), tabIndex: -1 })}
      className="grid min-w-0 content-start gap-2 border-l-2 border-rule pl-3 outline-none"
    >
      <legend className="float-left mb-1 w-full text-small font-medium">
        {label}
        {action ? <span className="ml-2 font-normal">{action}</span> : null}
      </legend>
      {children}
      {isFrame ? null : <FieldFaults path={path} />}
    </fieldset>
  );
}
