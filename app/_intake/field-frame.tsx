import type { ReactNode } from 'react';
import type { FieldIssue } from '@/lib/profile/form/read-form';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** What every field of the intake is given. */
export interface FieldProps {
  readonly locale: Locale;
  readonly form: Readonly<Record<string, readonly string[]>>;
  readonly issues: readonly FieldIssue[];
}

export const fieldId = (field: string) => `f-${field.replaceAll('.', '-')}`;

export function issueOf(issues: readonly FieldIssue[], field: string): FieldIssue | undefined {
  return issues.find((issue) => issue.field === field);
}

/** The attributes that tie a control to its help and its error. */
export function describedBy(field: string, help: boolean, issue: FieldIssue | undefined) {
  const ids = [
    ...(help ? [`${fieldId(field)}-help`] : []),
    ...(issue ? [`${fieldId(field)}-error`] : []),
  ];
  return {
    ...(ids.length > 0 ? { 'aria-describedby': ids.join(' ') } : {}),
    ...(issue ? { 'aria-invalid': true as const } : {}),
  };
}

export function FieldHelp({ field, text }: { field: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <p id={`${fieldId(field)}-help`} className="measure text-small text-muted">
      {text}
    </p>
  );
}

export function FieldError({
  field,
  issue,
  locale,
}: {
  field: string;
  issue: FieldIssue | undefined;
  locale: Locale;
}) {
  if (!issue) return null;
  return (
    <p id={`${fieldId(field)}-error`} className="text-small text-unmet">
      <span aria-hidden="true">✕ </span>
      {issue.message[locale]}
    </p>
  );
}

/** A labelled single control. */
export function LabelledField({
  field,
  label,
  help,
  issue,
  locale,
  children,
}: {
  field: string;
  label: string;
  help?: string | undefined;
  issue: FieldIssue | undefined;
  locale: Locale;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-1">
      <label htmlFor={fieldId(field)} className="font-medium">
        {label}
      </label>
      <FieldHelp field={field} text={help} />
      {children}
      <FieldError field={field} issue={issue} locale={locale} />
    </div>
  );
}

/** A labelled group of controls. */
export function GroupedField({
  field,
  label,
  help,
  issue,
  locale,
  children,
}: {
  field: string;
  label: string;
  help?: string | undefined;
  issue: FieldIssue | undefined;
  locale: Locale;
  children: ReactNode;
}) {
  return (
    <fieldset
      id={fieldId(field)}
      className="grid gap-1"
      {...describedBy(field, help !== undefined, issue)}
    >
      <legend className="mb-1 font-medium">{label}</legend>
      <FieldHelp field={field} text={help} />
      {children}
      <FieldError field={field} issue={issue} locale={locale} />
    </fieldset>
  );
}
