import type { Bilingual } from './bilingual';
import data from './data/sectors.json' with { type: 'json' };

export type SectorLevel = 'section' | 'division' | 'group' | 'class';

/** An entry of GB/T 4754-2017. */
export interface Sector {
  readonly code: string;
  readonly level: SectorLevel;
  /** Letter of the section: C is manufacturing. */
  readonly section: string;
  readonly name: Bilingual;
  readonly parent?: string;
}

/** The whole of manufacturing: a criterion may name it, a firm may not. */
export const MANUFACTURING = 'C';

const LEVELS = ['division', 'group', 'class'] as const;

const sectors = new Map<string, Sector>([
  [
    MANUFACTURING,
    {
      code: MANUFACTURING,
      level: 'section',
      section: MANUFACTURING,
      name: { zh: '制造业', en: 'Manufacturing' },
    },
  ],
]);
const children = new Map<string, Sector[]>();

for (const [code = '', zh = '', en = '', section = MANUFACTURING] of [
  ...data.manufacturing,
  ...data.other,
]) {
  const level = LEVELS[code.length - 2];
  if (!level) throw new Error(`sector code of unknown length: ${code}`);
  const above = code.length > 2 ? code.slice(0, -1) : section;
  const entry: Sector = {
    code,
    level,
    section,
    name: { zh, en },
    ...(sectors.has(above) && { parent: above }),
  };
  sectors.set(code, entry);
  children.set(above, [...(children.get(above) ?? []), entry]);
}

const all = [...sectors.values()].filter((entry) => entry.level !== 'section');

/** Is it a code of 2 to 4 digits that a firm may give? */
export function isSectorCode(code: string): boolean {
  return code !== MANUFACTURING && sectors.has(code);
}

/** Is it a value a criterion may name: a sector code, or C for all manufacturing? */
export function isSectorScope(code: string): boolean {
  return sectors.has(code);
}

/** The code behind "C3110", " 3110 " or "３１１０"; undefined where no such code exists. */
export function normaliseSectorCode(raw: string): string | undefined {
  const code = raw.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
  const digits = code.startsWith(MANUFACTURING) ? code.slice(1) : code;
  const found = isSectorCode(digits) ? sectors.get(digits) : undefined;
  if (!found || (digits !== code && found.section !== MANUFACTURING)) return undefined;
  return digits;
}

/** The entry of a known code (or of C). Throws RangeError on an unknown one: normalise input first. */
export function sector(code: string): Sector {
  const found = sectors.get(code);
  if (!found) throw new RangeError(`unknown sector code: ${code}`);
  return found;
}

const ancestors = new Map<string, readonly string[]>();

/** Codes above the given one, nearest first; manufacturing codes end with C. */
export function sectorAncestors(code: string): readonly string[] {
  const known = ancestors.get(code);
  if (known) return known;
  const above: string[] = [];
  for (let at = sectors.get(code)?.parent; at; at = sectors.get(at)?.parent) above.push(at);
  // Only codes of the table are kept, so that strange input cannot fill the memory.
  if (sectors.has(code)) ancestors.set(code, above);
  return above;
}

/** Is the code the given scope or part of it? C covers divisions 13 to 43. */
export function sectorWithin(code: string, scope: string): boolean {
  return sectors.has(code) && (code === scope || sectorAncestors(code).includes(scope));
}

/** Might a firm known only by the coarse code belong to the target, which lies below it? */
export function canBeWithin(coarse: string, target: string): boolean {
  return coarse !== target && sectorWithin(target, coarse);
}

/** Every division, group and class, in order of code; the few outside manufacturing come last. */
export function allSectors(): readonly Sector[] {
  return all;
}

/** The 609 classes of manufacturing. */
export function sectorLeaves(): readonly Sector[] {
  return all.filter((entry) => entry.level === 'class' && entry.section === MANUFACTURING);
}

/** The entries one level below; of C, the 31 divisions of manufacturing. */
export function sectorChildren(code: string): readonly Sector[] {
  return children.get(code) ?? [];
}
