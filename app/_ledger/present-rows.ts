import { ENERGY_ATTRIBUTES } from '@/lib/profile/attributes/energy';
import { type FormText, fieldNames, typed } from '@/lib/profile/form/form-text';
import { filledRows } from '@/lib/profile/form/read-list';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { codeLabel } from '@/lib/taxonomy/code-list';

const { fuelUse } = ENERGY_ATTRIBUTES;
const { carrier: CARRIER, unit: UNIT } = fuelUse.columns;

export interface PresentRow {
  readonly row: number;
  readonly carrier: string;
  /** As it was typed, faulty or not. */
  readonly amount: string;
  readonly unit: string;
}

/** The rows of energy use that a form holds already, in words. */
export function presentRows(form: FormText, locale: Locale): readonly PresentRow[] {
  return filledRows(form, 'fuelUse', fuelUse).map((row) => {
    const cell = (column: string) => typed(form, fieldNames.cell('fuelUse', row, column));
    return {
      row,
      carrier: codeLabel(CARRIER.codes, cell('carrier'))[locale],
      amount: cell('amount'),
      unit: codeLabel(UNIT.codes, cell('unit'))[locale],
    };
  });
}

/** Whether the form says that there is no energy use at all. */
export const saysNone = (form: FormText): boolean => typed(form, fieldNames.none('fuelUse')) !== '';
