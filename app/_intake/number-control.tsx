import type { ReactNode } from 'react';
import { typed } from '@/lib/profile/form/form-text';
import type { FieldIssue } from '@/lib/profile/form/read-form';
import { UNITS, type UnitId } from '@/lib/profile/unit';
import { describedBy, type FieldProps, fieldId } from './field-frame';

/** A number or band with its unit beside it. */
export function NumberControl({
  field,
  unitField,
  unit,
  label,
  unitLabel,
  help,
  issue,
  form,
  locale,
}: Pick<FieldProps, 'form' | 'locale'> & {
  field: string;
  unitField: string;
  unit: UnitId | null;
  /** Given where no visible label names the control. */
  label?: string;
  unitLabel: string;
  help: boolean;
  issue: FieldIssue | undefined;
}): ReactNode {
  const units = unit ? UNITS[unit].entry : [];
  const chosen = typed(form, unitField) || units[0]?.id;
  return (
    <div className="flex max-w-md gap-2">
      <input
        id={fieldId(field)}
        name={field}
        type="text"
        inputMode="text"
        autoComplete="off"
        defaultValue={typed(form, field)}
        aria-label={label}
        className="control w-0 flex-1 text-right"
        {...describedBy(field, help, issue)}
      />
      {units.length > 1 ? (
        <select name={unitField} defaultValue={chosen} aria-label={unitLabel} className="control">
          {units.map(({ id, label: name }) => (
            <option key={id} value={id}>
              {name[locale]}
            </option>
          ))}
        </select>
      ) : (
        <span className="self-center text-muted">{units[0]?.label[locale]}</span>
      )}
    </div>
  );
}
