'use client';

import { useState } from 'react';
import type { NumberEntry } from '@/lib/catalogue/editing/form-field';
import type { JsonPath } from '@/lib/catalogue/editing/json-path';
import {
  entryUnits,
  fittingUnit,
  numberText,
  readNumberText,
} from '@/lib/catalogue/editing/number-text';
import type { UnitId } from '@/lib/profile/unit';
import { faultProps, fieldId, useEditor } from '../editor/editor-context';

interface Typed {
  readonly text: string;
  readonly unitId: string;
}

/** A number as typed, with its unit. What cannot be read stays in the draft as it was typed. */
export function NumberInput({
  path,
  entry,
  value,
  unitLabel,
  label,
}: {
  path: JsonPath;
  entry: NumberEntry | UnitId;
  value: unknown;
  /** For the choice of unit. */
  unitLabel: string;
  /** Where no visible label belongs to it. */
  label?: string;
}) {
  const editor = useEditor();
  const units = entryUnits(entry);
  const unitOf = (id: string) => units.find((unit) => unit.id === id) ?? units[0];
  const meant = ({ text, unitId }: Typed): unknown => {
    const unit = unitOf(unitId);
    if (text.trim() === '' || !unit) return undefined;
    return readNumberText(text, unit, entry) ?? text;
  };
  const shown = (): Typed => {
    if (typeof value !== 'number')
      return { text: typeof value === 'string' ? value : '', unitId: units[0]?.id ?? '' };
    const unit = fittingUnit(value, units);
    return { text: numberText(value, unit), unitId: unit.id };
  };
  const [kept, setKept] = useState<Typed>(shown);
  // An undo or another hand may have changed the value under what was typed here.
  const typed = Object.is(meant(kept), value) ? kept : shown();
  const write = (next: Typed) => {
    setKept(next);
    editor.change(path, meant(next));
  };
  return (
    <div className="flex gap-2">
      <input
        id={fieldId(path)}
        inputMode="decimal"
        aria-label={label}
        value={typed.text}
        readOnly={!editor.isWritable}
        onChange={({ target }) => write({ ...typed, text: target.value })}
        className="control w-32 min-w-0 flex-1 text-right read-only:bg-wash"
        {...faultProps(path, editor)}
      />
      {units.length > 1 ? (
        <select
          aria-label={unitLabel}
          value={typed.unitId}
          disabled={!editor.isWritable}
          onChange={({ target }) => write({ ...typed, unitId: target.value })}
          className="control"
        >
          {units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.label[editor.locale]}
            </option>
          ))}
        </select>
      ) : (
        <span className="self-center text-small text-muted">{units[0]?.label[editor.locale]}</span>
      )}
    </div>
  );
}
