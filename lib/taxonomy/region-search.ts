import data from './data/region-search.json' with { type: 'json' };
import { type NameSearch, nameIndex, type SearchEntry } from './name-index';
import { allRegions, provinces, type Region, region } from './region';
import { foldText } from './search-text';

const LEVEL_RANK = { province: 0, prefecture: 1, county: 2 } as const;

let search: NameSearch | undefined;

/**
 * Regions for what a person types: adcode or its beginning, Chinese with or without 省, 市, 区,
 * pinyin, initials or English. Best match first; equally good ones from province down to county.
 */
export function searchRegions(query: string, limit: number): Region[] {
  const text = foldText(query).replaceAll(' ', '');
  if (/^\d{1,6}$/.test(text)) return byCode(text, limit);
  search ??= nameIndex(entries(), { stemOf: (zh) => shortNames().get(zh) ?? zh, loosen });
  return search(query, limit).map(region);
}

function byCode(digits: string, limit: number): Region[] {
  return allRegions()
    .filter((entry) => entry.code.startsWith(digits))
    .sort((a, b) => LEVEL_RANK[a.level] - LEVEL_RANK[b.level] || (a.code < b.code ? -1 : 1))
    .slice(0, Math.max(0, limit));
}

let short: Map<string, string> | undefined;

function shortNames(): Map<string, string> {
  short ??= new Map(allRegions().map((entry) => [entry.name.zh, entry.shortZh]));
  return short;
}

/** 江苏省苏州市, 江苏苏州 → 苏州: people write the province first. */
function loosen(query: string): string {
  const first = provinces().find((entry) => query.startsWith(entry.shortZh));
  const rest = first
    ? query.slice(first.shortZh.length).replace(/^(省|[^省市]*自治区|市)/u, '')
    : '';
  const last = rest || query.replace(/^.+?市(?=..)/u, '');
  return last.replace(/(市|区|县|地区|自治州)$/u, '') || query;
}

function entries(): SearchEntry[] {
  const pinyin: Readonly<Record<string, string>> = data.pinyin;
  return allRegions().map((entry) => ({
    code: entry.code,
    rank: LEVEL_RANK[entry.level],
    names: [{ ...entry.name, pinyin: pinyin[entry.code] ?? '', penalty: 0 }],
  }));
}
