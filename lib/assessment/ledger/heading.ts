import {
  carrierUnits,
  type FuelCarrierCode,
  type FuelUnit,
  unitFactor,
} from '@/lib/taxonomy/fuel-carrier';
import { type CarrierName, carrierOfName } from './carrier-name';
import { OTHER_COLUMNS } from './carrier-synonyms';
import { foldName, nameKey } from './fold-name';
import { UNIT_SPELLINGS, unitOfName } from './unit-name';

/** A heading that names a carrier, with the unit it states. */
export interface CarrierHeading {
  readonly name: CarrierName;
  /** As the file writes it; undefined where the heading states none. */
  readonly unitText: string | undefined;
}

const others: ReadonlySet<string> = new Set(OTHER_COLUMNS);

/** Brackets of any kind as round ones. */
const foldHeading = (text: string) =>
  foldName(text)
    .replaceAll(/[[{【〔〖]/g, '(')
    .replaceAll(/[\]}】〕〗]/g, ')');

/** Ways to part a heading into a name and a unit, the likelier first. */
function partings(heading: string): (readonly [name: string, unit: string])[] {
  const bracketed = /^(.*\S)\s*\(\s*(?:单位|unit)?[:\s]*([^()]*)\)$/.exec(heading);
  const parted: (readonly [string, string])[] = bracketed
    ? [[bracketed[1] ?? '', bracketed[2] ?? '']]
    : [];
  for (const { index } of heading.matchAll(/[\s/,:;_|、-]/g)) {
    parted.push([heading.slice(0, index), heading.slice(index + 1)]);
  }
  const tail = UNIT_SPELLINGS.filter((spelling) => heading.endsWith(spelling));
  return [...parted, ...tail.map((unit) => [heading.slice(0, -unit.length), unit] as const)];
}

/** Reads a heading such as 电力（万千瓦时）, 天然气(万m3), 原煤 t; undefined where it names no carrier. */
export function readHeading(text: string): CarrierHeading | undefined {
  const heading = foldHeading(text);
  const parted = partings(heading).map(([name, unit]) => ({
    name: carrierOfName(name),
    unitText: unit.trim(),
  }));
  const named = parted.find(({ name, unitText }) => name && unitOfName(unitText));
  if (named?.name) return { name: named.name, unitText: named.unitText };
  const whole = carrierOfName(heading);
  if (whole?.isCertain) return { name: whole, unitText: undefined };
  const strange = parted.find(({ name, unitText }) => name && unitText !== '');
  if (strange?.name) return { name: strange.name, unitText: strange.unitText };
  return whole && { name: whole, unitText: undefined };
}

/** Whether a column is a part of another one, which already counts it. */
export const isPartOfColumn = (text: string): boolean => /其中|of which/.test(foldName(text));

/** Whether a column is one that ledgers have beside the carriers. */
export function isOtherColumn(text: string): boolean {
  const [bare = ''] = foldHeading(text).split('(', 1);
  return (
    others.has(nameKey(bare)) || /(产量|单耗|折标煤?|标准煤|费用|金额|单价)$/.test(nameKey(bare))
  );
}

/** What a name and a unit give together, or the choices that are open. */
export type CarrierAndUnit =
  | { readonly kind: 'known'; readonly carrier: FuelCarrierCode; readonly unit: FuelUnit }
  | { readonly kind: 'carrier'; readonly choices: readonly FuelCarrierCode[] }
  | {
      readonly kind: 'unit';
      readonly carrier: FuelCarrierCode;
      readonly choices: readonly FuelUnit[];
    };

/** Holds the name of a carrier against a unit; nothing is guessed where they do not fit. */
export function carrierAndUnit(name: CarrierName, unitText: string): CarrierAndUnit {
  const unit = unitOfName(unitText);
  const fitting = name.choices.filter((code) => unit && unitFactor(code, unit) !== undefined);
  const [only] = name.isCertain ? name.choices : name.byUnit ? fitting : [];
  if (!only || (name.byUnit && fitting.length !== 1))
    return { kind: 'carrier', choices: name.choices };
  if (unit && fitting.includes(only)) return { kind: 'known', carrier: only, unit };
  return { kind: 'unit', carrier: only, choices: carrierUnits(only) };
}
