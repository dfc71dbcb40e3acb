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

function numberText(given: number | Band, unit: UnitId | null): { text: string; unit?: string } {
  const { min, max } = typeof given === 'number' ? { min: given, max: given } : given;
  const { id, factor } = unit ? fittingUnit(min ?? max ?? 0, unit) : { id: undefined, factor: 1 };
  const show = (n: number) => String(Number((n / factor).toPrecision(12)));
  const suffix = id ? { unit: id } : {};
  if (min != null && max != null)
    return { text: min === max ? show(min) : `${show(min)}-${show(max)}`, ...suffix };
  return { text: min != null ? `≥${show(min)}` : `≤${show(max ?? 0)}`, ...suffix };
}

function writeList(
  fields: Fields,
  key: AttributeKey,
  { columns }: ListAttribute,
  items: readonly Record<string, unknown>[],
): void {
  if (items.length === 0) fields[fieldNames.none(key)] = ['on'];
  fields[fieldNames.rows(key)] = [String(items.length)];
  items.forEach((item, row) => {
    for (const [name, column] of Object.entries(columns)) {
      const given = item[name];
      if (given == null) continue;
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
