import { UNITS, type UnitId } from '../unit';

/** What a person typed for a number: a value or a band, in the unit of the profile. */
export type QuantityText =
  | { readonly ok: true; readonly value: number | { min?: number; max?: number } }
  | { readonly ok: false };

const NUMBER = /^-?\d+(\.\d+)?$/;
const BAND = /^(.+?)\s*(?:-|–|—|~|至|到|\bto\b)\s*(.+)$/;
const LOWER = [/^(?:>=|≥|不低于|至少|at least)\s*(.+)$/, /^(.+?)\s*(?:以上|及以上|\+)$/];
const UPPER = [/^(?:<=|≤|不超过|最多|at most)\s*(.+)$/, /^(.+?)\s*(?:以下|及以下)$/];

interface Part {
  readonly number: string;
  readonly factor: number | undefined;
}

interface UnitName {
  readonly name: string;
  readonly factor: number;
}

function unitNames(unit: UnitId | null): readonly UnitName[] {
  const units = unit ? UNITS[unit].entry : [];
  return units
    .flatMap(({ label, factor }) => [
      ...[label.zh, label.en].map((name) => ({ name: name.toLowerCase(), factor })),
      ...(unit === 'cny' ? [{ name: label.zh.replace('元', ''), factor }] : []),
    ])
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length);
}

/** The number before a unit. "510 MWh" is not 5 times "10 MWh": such a unit needs a space before it. */
function numberBefore(text: string, { name }: UnitName): string | undefined {
  if (!text.endsWith(name)) return undefined;
  const before = text.slice(0, -name.length);
  if (/^\d/.test(name) && !before.endsWith(' ')) return undefined;
  const number = before.trim();
  return NUMBER.test(number) ? number : undefined;
}

/** A number with the unit typed behind it, which counts before the one chosen beside the field. */
function readPart(text: string, unit: UnitId | null): Part | undefined {
  if (NUMBER.test(text)) return { number: text, factor: undefined };
  for (const own of unitNames(unit)) {
    const number = numberBefore(text, own);
    if (number !== undefined) return { number, factor: own.factor };
  }
  return undefined;
}

/** Twelve significant digits: enough for money, and 4.1 亿 stays 410,000,000. */
const scale = ({ number, factor }: Part, otherwise: number) =>
  Number((Number(number) * (factor ?? otherwise)).toPrecision(12));

/** Half-width, lower case, without the commas of thousands; any other comma stays and is refused. */
const plain = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const firstGroup = (patterns: readonly RegExp[], text: string) =>
  patterns.map((pattern) => pattern.exec(text)?.[1]).find((group) => group !== undefined);

/**
 * Reads "4亿", "1,200", "3000-5000", "3-5亿", "4亿以上", "≤500" or "12.5%".
 * @param factor from the unit chosen beside the field to the unit of the profile
 */
export function readQuantity(typed: string, factor: number, unit: UnitId | null): QuantityText {
  const text = plain(typed);
  const single = readPart(text, unit);
  if (single) return { ok: true, value: scale(single, factor) };
  const floor = firstGroup(LOWER, text);
  const lower = floor ? readPart(floor, unit) : undefined;
  if (lower) return { ok: true, value: { min: scale(lower, factor) } };
  const ceiling = firstGroup(UPPER, text);
  const upper = ceiling ? readPart(ceiling, unit) : undefined;
  if (upper) return { ok: true, value: { max: scale(upper, factor) } };
  const [, from, to] = BAND.exec(text) ?? [];
  const [low, high] = [readPart(from ?? '', unit), readPart(to ?? '', unit)];
  if (!low || !high) return { ok: false };
  const shared = high.factor ?? factor;
  return { ok: true, value: { min: scale(low, shared), max: scale(high, factor) } };
}
