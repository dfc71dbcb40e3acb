import type { Locale } from '@/lib/taxonomy/bilingual';
import type { Answers, Band } from '../answers';
import type { Attribute, ListAttribute } from '../attribute';
import { ATTRIBUTE_KEYS, type AttributeKey, attribute } from '../registry';
import { type EntryUnit, UNITS, type UnitId } from '../unit';
import { fieldNames } from './form-text';
import { placeText } from './place-text';

type Fields = Record<string, string[]>;

/** The unit in which a number reads shortest: the largest that leaves at most four decimals. */
function fittingUnit(sample: number, unit: UnitId): EntryUnit {
  const units: readonly EntryUnit[] = UNITS[unit].entry;
  const short = ({ factor }: EntryUnit) => {
    const scaled = sample / factor;
    return Math.abs(scaled) >= 1 && Number(scaled.toFixed(4)) === Number(scaled.toPrecision(12));
  };
  const byFactor = [...units].sort((a, b) => b.factor - a.factor);
  return (
    byFactor.find(short) ?? byFactor.at(-1) ?? { id: 'base', label: { zh: '', en: '' }, factor: 1 }
  );
}

/** Twelve significant digits, never as 1e-7, which a form would not take back. */
function decimal(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  if (!text.includes('e-')) return text;
  const [digits = '', exponent = ''] = text.split('e-');
  const places = Number(exponent) + (digits.split('.')[1]?.length ?? 0);
  return Number(text).toFixed(Math.min(100, places));
}

function numberText(given: number | Band, unit: UnitId | null): { text: string; unit?: string } {
  const { min, max } = typeof given === 'number' ? { min: given, max: given } : given;
  const { id, factor } = unit ? fittingUnit(min ?? max ?? 0, unit) : { id: undefined, factor: 1 };
  const show = (n: number) => decimal(n / factor);
  const suffix = id ? { unit: id } : {};
  if (min != null && max != null)
    return { text: min === max ? show(min) : `${show(min)}-${show(max)}`, ...suffix };
  return { text: min != null ? `≥${show(min)}` : `≤${show(max ?? 0)}`, ...suffix };
}

/**
 * What the cells of an entry hold. An amount that is not known is written as a band without content
 * where the entry needs it, since a row with nothing typed in it counts as empty.
 */
function cellsOf(
  { columns }: ListAttribute,
  item: Record<string, unknown>,
): readonly (readonly [string, unknown])[] {
  const cells = Object.entries(columns).map(([name, column]) => {
    const given = item[name] ?? undefined;
    const needed = column.kind === 'quantity' && !column.optional;
    return [name, given ?? (needed ? { min: column.min } : undefined)] as const;
  });
  if (cells.some(([name, given]) => given !== undefined && columns[name]?.kind !== 'code')) {
    return cells;
  }
  const first = Object.entries(columns).find(([, column]) => column.kind === 'quantity');
  return cells.map(([name, given]) =>
    first?.[1].kind === 'quantity' && name === first[0]
      ? [name, { min: first[1].min }]
      : [name, given],
  );
}

function writeList(
  fields: Fields,
  key: AttributeKey,
  entry: ListAttribute,
  items: readonly Record<string, unknown>[],
): void {
  if (items.length === 0) fields[fieldNames.none(key)] = ['on'];
  fields[fieldNames.rows(key)] = [String(items.length)];
  items.forEach((item, row) => {
    for (const [name, given] of cellsOf(entry, item)) {
      const column = entry.columns[name];
      if (given === undefined || !column) continue;
      if (column.kind !== 'quantity') {
        fields[fieldNames.cell(key, row, name)] = [String(given)];
        continue;
      }
      const { text, unit } = numberText(given as number | Band, column.unit);
      fields[fieldNames.cell(key, row, name)] = [text];
      if (unit) fields[fieldNames.cellUnit(key, row, name)] = [unit];
    }
  });
}

function write(
  fields: Fields,
  key: AttributeKey,
  entry: Attribute,
  answers: Answers,
  locale: Locale,
): void {
  const answer = answers[key];
  if (answer === undefined) return;
  switch (entry.kind) {
    case 'sector':
    case 'region':
      fields[key] = [placeText(entry.kind, String(answer), locale)];
      return;
    case 'set':
      if ((answer as readonly string[]).length === 0) fields[fieldNames.none(key)] = ['on'];
      else fields[key] = [...(answer as readonly string[])];
      return;
    case 'list':
      writeList(fields, key, entry, answer as readonly Record<string, unknown>[]);
      return;
    case 'number': {
      const { text, unit } = numberText(answer as number | Band, entry.unit);
      fields[key] = [text];
      if (unit) fields[fieldNames.unit(key)] = [unit];
      return;
    }
    case 'boolean':
      fields[key] = [answer === true ? 'yes' : 'no'];
      return;
    default:
      fields[key] = [String(answer)];
  }
}

/** A profile as the form would hold it, so that it can be corrected; `checkForm` reads it back. */
export function writeForm(answers: Answers, locale: Locale): Fields {
  const fields: Fields = {};
  for (const key of ATTRIBUTE_KEYS) write(fields, key, attribute(key), answers, locale);
  return fields;
}
