import { readQuantity } from '@/lib/profile/form/quantity-text';
import { type EntryUnit, UNITS, type UnitId } from '@/lib/profile/unit';
import type { NumberEntry } from './form-field';

const PLAIN: readonly EntryUnit[] = [{ id: 'base', label: { zh: '', en: '' }, factor: 1 }];

/** The units a number may be typed in, the usual one first. */
export function entryUnits(entry: NumberEntry | UnitId): readonly EntryUnit[] {
  return entry === 'plain' ? PLAIN : UNITS[entry].entry;
}

const DIGITS = 12;

/** Without the noise of binary fractions and never as 1e-7, which a form would not take back. */
function decimal(value: number): string {
  const text = String(Number(value.toPrecision(DIGITS)));
  const [digits = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const power = Number(exponent);
  const places = Math.max(0, (digits.split('.')[1]?.length ?? 0) - power);
  return Number(text).toFixed(Math.min(100, places));
}

/** The largest unit in which a number is at least one and has at most four decimals. */
export function fittingUnit(value: number, units: readonly EntryUnit[]): EntryUnit {
  const byFactor = [...units].sort((a, b) => b.factor - a.factor);
  const isShort = ({ factor }: EntryUnit) => {
    const scaled = value / factor;
    return (
      Math.abs(scaled) >= 1 && Number(scaled.toFixed(4)) === Number(scaled.toPrecision(DIGITS))
    );
  };
  return byFactor.find(isShort) ?? byFactor.at(-1) ?? { ...(PLAIN[0] as EntryUnit) };
}

export function numberText(value: number, { factor }: EntryUnit): string {
  return decimal(value / factor);
}

/** The number typed in a unit, or undefined where it is none. A unit typed behind it counts first. */
export function readNumberText(
  text: string,
  { factor }: EntryUnit,
  entry: NumberEntry | UnitId,
): number | undefined {
  const read = readQuantity(text, factor, entry === 'plain' ? null : entry);
  return read.ok && typeof read.value === 'number' ? read.value : undefined;
}
