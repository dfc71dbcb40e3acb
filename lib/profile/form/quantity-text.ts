import { UNITS, type UnitId } from '@/lib/profile/unit';

/** What a person typed for a number: a value or a band, in the unit of the profile. */
export type QuantityText =
  | { readonly ok: true; readonly value: number | { min?: number; max?: number } }
  | { readonly ok: false };

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const BAND = new RegExp(String.raw`^(${NUMBER})\s*(?:-|–|—|~|至|到|to)\s*(${NUMBER})$`);
const LOWER = new RegExp(
  String.raw`^(?:>=|≥|>|不低于|至少)?\s*(${NUMBER})\s*(?:以上|\+)$|^(?:>=|≥|不低于|至少)\s*(${NUMBER})$`,
);
const UPPER = new RegExp(String.raw`^(${NUMBER})\s*以下$|^(?:<=|≤|不超过|最多)\s*(${NUMBER})$`);
const SINGLE = new RegExp(`^${NUMBER}$`);

/** Twelve significant digits: enough for money, and 4.1 亿 stays 410,000,000. */
const scale = (text: string, factor: number) => Number((Number(text) * factor).toPrecision(12));

/** A unit typed behind the number counts before the one chosen beside the field. */
function typedUnit(text: string, unit: UnitId): { rest: string; factor: number } | undefined {
  for (const { label, factor } of UNITS[unit].entry) {
    for (const name of [
      label.zh,
      label.en,
      ...(unit === 'cny' ? [label.zh.replace('元', '')] : []),
    ]) {
      if (name !== '' && text.toLowerCase().endsWith(name.toLowerCase())) {
        return { rest: text.slice(0, -name.length).trim(), factor };
      }
    }
  }
  return undefined;
}

/**
 * Reads "4亿", "1,200", "3000-5000", "300以上", "≤500" or "12.5%".
 * @param factor from the unit chosen beside the field to the unit of the profile
 */
export function readQuantity(typed: string, factor: number, unit: UnitId | null): QuantityText {
  const text = typed
    .normalize('NFKC')
    .replace(/[,，\s]/g, (c) => (c.trim() === '' ? ' ' : ''))
    .trim();
  const own = unit ? typedUnit(text, unit) : undefined;
  const body = own?.rest ?? text;
  const by = own?.factor ?? factor;
  if (SINGLE.test(body)) return { ok: true, value: scale(body, by) };
  const band = BAND.exec(body);
  if (band?.[1] && band[2])
    return { ok: true, value: { min: scale(band[1], by), max: scale(band[2], by) } };
  const lower = LOWER.exec(body);
  const floor = lower?.[1] ?? lower?.[2];
  if (floor) return { ok: true, value: { min: scale(floor, by) } };
  const upper = UPPER.exec(body);
  const ceiling = upper?.[1] ?? upper?.[2];
  if (ceiling) return { ok: true, value: { max: scale(ceiling, by) } };
  return { ok: false };
}
