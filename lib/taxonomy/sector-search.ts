import data from './data/sector-search.json' with { type: 'json' };
import { type NameSearch, nameIndex, type SearchEntry } from './name-index';
import type { SearchName } from './name-match';
import { foldText } from './search-text';
import { allSectors, MANUFACTURING, type Sector, sector } from './sector';

const EVERYDAY = 0.5;
const LEVEL_RANK = { class: 0, group: 1, division: 2, section: 3 } as const;
const OUTSIDE_MANUFACTURING = 4;
const NAME_ENDING = /(制造业|加工业|制造|加工|生产|业)$/u;
const QUERY_ENDING =
  /(工厂|厂家|厂|公司|企业|行业|制造业|加工业|制造|加工|生产|业|chang|gongsi|qiye)$/u;
const QUERY_OPENING = /^(生产|制造|加工|从事|做)/u;

let search: NameSearch | undefined;

/**
 * Sectors for what a person types: code (with or without C), Chinese, pinyin, initials, English or
 * an everyday word. Best match first; where the match is equally good, classes before groups.
 */
export function searchSectors(query: string, limit: number): Sector[] {
  const text = foldText(query).replaceAll(' ', '');
  if (/^c?\d{1,4}$/.test(text)) return byCode(text.replace('c', ''), limit);
  search ??= nameIndex(entries(), { stemOf, loosen });
  return search(query, limit).map(sector);
}

function byCode(digits: string, limit: number): Sector[] {
  const below = allSectors().filter((entry) => entry.code.startsWith(digits));
  return below
    .sort((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1))
    .slice(0, Math.max(0, limit));
}

function stemOf(zh: string): string {
  const stem = zh.replace(NAME_ENDING, '');
  return stem.length > 1 ? stem : zh;
}

function loosen(query: string): string {
  const open = query.replace(QUERY_OPENING, '');
  const stem = open.replace(QUERY_ENDING, '').replace(QUERY_ENDING, '');
  return stem || open;
}

function entries(): SearchEntry[] {
  const everyday = everydayNames();
  const pinyin: Readonly<Record<string, string>> = data.pinyin;
  return allSectors().map((entry) => ({
    code: entry.code,
    rank: LEVEL_RANK[entry.level] + (entry.section === MANUFACTURING ? 0 : OUTSIDE_MANUFACTURING),
    names: [
      { ...entry.name, pinyin: pinyin[entry.code] ?? '', penalty: 0 },
      ...(everyday.get(entry.code) ?? []),
    ],
  }));
}

function everydayNames(): Map<string, SearchName[]> {
  const names = new Map<string, SearchName[]>();
  for (const [zh = '', pinyin = '', en = '', codes = ''] of data.everyday) {
    const chinese = zh.split(',').map((word, at) => ({
      zh: word,
      pinyin: pinyin.split(',')[at] ?? '',
      en: '',
    }));
    const english = en.split(',').map((word) => ({ zh: '', pinyin: '', en: word }));
    codes.split(',').forEach((code, order) => {
      const penalty = EVERYDAY + order / 10;
      const added = [...chinese, ...english].map((name) => ({ ...name, penalty }));
      names.set(code, [...(names.get(code) ?? []), ...added]);
    });
  }
  return names;
}
