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

/** A number with the unit typed behind it, which counts before the one chosen beside the field. */
function readPart(text: string, unit: UnitId | null): Part | undefined {
  const units = unit ? UNITS[unit].entry : [];
  const names = units.flatMap(({ label, factor }) => [
    ...[label.zh, label.en].map((name) => ({ name: name.toLowerCase(), factor })),
    ...(unit === 'cny' ? [{ name: label.zh.replace('元', ''), factor }] : []),
  ]);
  const own = names.find(({ name }) => name !== '' && text.endsWith(name));
  const number = own ? text.slice(0, -own.name.length).trim() : text;
  return NUMBER.test(number) ? { number, factor: own?.factor } : undefined;
}

/** Twelve significant digits: enough for money, and 4.1 亿 stays 410,000,000. */
const scale = ({ number, factor }: Part, otherwise: number) =>
  Number((Number(number) * (factor ?? otherwise)).toPrecision(12));

const firstGroup = (patterns: readonly RegExp[], text: string) =>
  patterns.map((pattern) => pattern.exec(text)?.[1]).find((group) => group !== undefined);

/**
 * Reads "4亿", "1,200", "3000-5000", "3-5亿", "4亿以上", "≤500" or "12.5%".
 * @param factor from the unit chosen beside the field to the unit of the profile
 */
export function readQuantity(typed: string, factor: number, unit: UnitId | null): QuantityText {
  const text = typed.normalize('NFKC').replace(/,/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
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
