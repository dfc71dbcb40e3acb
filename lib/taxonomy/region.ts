import type { Bilingual } from './bilingual';
import data from './data/regions.json' with { type: 'json' };

export type RegionLevel = 'province' | 'prefecture' | 'county';

export interface Region {
  readonly code: string;
  readonly level: RegionLevel;
  readonly name: Bilingual;
  /** Chinese name without 省, 市, 自治州 and the like. */
  readonly shortZh: string;
  readonly parent?: string;
  /** False for a county that the table does not name and that is accepted by its prefix. */
  readonly listed: boolean;
}

/** Statistical areas that lie across the administrative tree, with the areas they share firms with. */
const OVERLAPS: Readonly<Record<string, readonly string[]>> = {
  '620171': ['620121', '620122'],
  '660000': ['650000'],
};

const XINJIANG = '650000';
const CORPS = '660000';
const regions = new Map<string, Region>();
const MUNICIPALITIES = new Set(['11', '12', '31', '50']);

const provinceOf = (code: string) => `${code.slice(0, 2)}0000`;
const prefectureOf = (code: string) => `${code.slice(0, 4)}00`;

function levelOf(code: string): RegionLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

function parentOf(code: string): string | undefined {
  if (code === CORPS) return XINJIANG;
  if (levelOf(code) === 'province') return undefined;
  const prefecture = prefectureOf(code);
  return levelOf(code) === 'county' && regions.has(prefecture) ? prefecture : provinceOf(code);
}

for (const [code = '', zh = '', en = '', shortZh = zh] of [
  ...data.provinces,
  ...data.prefectures,
  ...data.directCounties,
  ...data.municipalDistricts,
  ...data.other,
]) {
  const parent = parentOf(code);
  const level = code === CORPS ? 'prefecture' : levelOf(code);
  regions.set(code, {
    code,
    level,
    name: { zh, en },
    shortZh,
    listed: true,
    ...(parent && { parent }),
  });
}

function unlistedCounty(code: string): Region | undefined {
  if (!/^\d{2}(?!00)\d{4}$/.test(code) || levelOf(code) !== 'county') return undefined;
  const municipal = MUNICIPALITIES.has(code.slice(0, 2)) && /^..0[12]/.test(code);
  const above = regions.get(municipal ? provinceOf(code) : prefectureOf(code));
  if (!above) return undefined;
  return {
    code,
    level: 'county',
    name: {
      zh: `${above.name.zh}所辖县区（${code}）`,
      en: `County-level unit ${code} of ${above.name.en}`,
    },
    shortZh: code,
    listed: false,
    parent: above.code,
  };
}

const find = (code: string) => regions.get(code) ?? unlistedCounty(code);

/** Is it a known province, prefecture or county, or a county of a known prefecture? */
export function isRegionCode(code: string): boolean {
  return find(code) !== undefined;
}

/**
 * The adcode behind "320500", " ３２０５００ "; undefined where its province or prefecture is unknown.
 * The collective codes of a municipality (110100, 500200 …) become the municipality itself.
 */
export function normaliseRegionCode(raw: string): string | undefined {
  const code = raw.normalize('NFKC').replace(/\s+/gu, '');
  if (MUNICIPALITIES.has(code.slice(0, 2)) && /^..0[12]00$/.test(code)) return provinceOf(code);
  return isRegionCode(code) ? code : undefined;
}

/** The region of a valid code. Throws RangeError on an unknown one: normalise input first. */
export function region(code: string): Region {
  const found = find(code);
  if (!found) throw new RangeError(`unknown region code: ${code}`);
  return found;
}

const ancestors = new Map<string, readonly string[]>();

/** Codes above the given one, nearest first. */
export function regionAncestors(code: string): readonly string[] {
  const known = ancestors.get(code);
  if (known) return known;
  const above: string[] = [];
  for (let at = find(code)?.parent; at; at = find(at)?.parent) above.push(at);
  // Only codes of the table are kept, so that strange input cannot fill the memory.
  if (regions.has(code)) ancestors.set(code, above);
  return above;
}

/** Is the code the given ancestor or part of it? */
export function regionWithin(code: string, ancestor: string): boolean {
  return isRegionCode(code) && (code === ancestor || regionAncestors(code).includes(ancestor));
}

function overlap(area: string, code: string): boolean {
  return OVERLAPS[area]?.some((shared) => regionWithin(code, shared)) ?? false;
}

/**
 * Might a firm known only by the given code lie in the target? True where the target is part of
 * it, or a statistical area across it (the Corps in Xinjiang, Lanzhou New Area).
 */
export function canBeWithin(code: string, target: string): boolean {
  if (regionWithin(code, target)) return false;
  return regionWithin(target, code) || overlap(code, target) || overlap(target, code);
}

/** Name in both languages; an unlisted county gets the name of its prefecture and its code. */
export function regionName(code: string): Bilingual {
  return region(code).name;
}

/** The code of the province; for the Corps, Xinjiang. */
export function provinceOfRegion(code: string): string {
  return regionAncestors(code).at(-1) ?? region(code).code;
}

/** The 31 provinces, autonomous regions and municipalities. */
export function provinces(): readonly Region[] {
  return [...regions.values()].filter((entry) => entry.level === 'province');
}

/** What a form lists under a province: prefectures, directly administered counties, districts. */
export function citiesOf(province: string): readonly Region[] {
  return [...regions.values()].filter((entry) => entry.parent === province);
}

/** Every region of the table. */
export function allRegions(): readonly Region[] {
  return [...regions.values()];
}
