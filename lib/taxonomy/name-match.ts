import { englishWords, foldText, hasHan } from './search-text';

/** A name as searched: Chinese with its syllables, English, and how much it yields to others. */
export interface SearchName {
  readonly zh: string;
  /** Syllables of the Han characters, separated by spaces, without tones. */
  readonly pinyin: string;
  readonly en: string;
  /** Added to the cost of every match: 0 for an official name. */
  readonly penalty: number;
}

export interface PreparedName {
  readonly zh: string;
  readonly stem: string;
  readonly pinyin: string;
  readonly stemPinyin: string;
  readonly starts: ReadonlySet<number>;
  readonly initials: string;
  readonly stemInitials: string;
  readonly english: string;
  readonly words: readonly string[];
  readonly penalty: number;
}

export interface Query {
  readonly text: string;
  readonly han: boolean;
  readonly parts: readonly string[];
  readonly letters: string;
  readonly words: readonly string[];
  readonly phrase: string;
}

/** Kinds of match from best to worst; a smaller cost is a better match. */
const COST = {
  exact: 0,
  start: 10,
  inside: 20,
  initials: 30,
  initialsStart: 40,
  within: 50,
} as const;

export function prepareName(name: SearchName, stemOf: (zh: string) => string): PreparedName {
  const zh = foldText(name.zh).replaceAll(' ', '');
  const stem = stemOf(zh);
  const syllables = name.pinyin ? name.pinyin.split(' ') : [];
  const stemLength = [...stem].filter(hasHan).length;
  const starts = new Set<number>();
  let length = 0;
  for (const syllable of syllables) {
    starts.add(length);
    length += syllable.length;
  }
  const initials = syllables.map((syllable) => syllable[0]).join('');
  const words = englishWords(name.en.replaceAll('ü', 'u'));
  return {
    zh,
    stem,
    pinyin: syllables.join(''),
    stemPinyin: syllables.slice(0, stemLength).join(''),
    starts,
    initials,
    stemInitials: initials.slice(0, stemLength),
    english: words.join(' '),
    words,
    penalty: name.penalty,
  };
}

export function prepareQuery(raw: string): Query {
  const text = foldText(raw);
  const parts = text.split(' ').filter(Boolean);
  const words = englishWords(text);
  return {
    text: parts.join(''),
    han: hasHan(text),
    parts,
    letters: parts.join('').replace(/[^a-z]/g, ''),
    words,
    phrase: words.join(' '),
  };
}

/** Cost of the best way in which the query fits the name; Infinity where it does not. */
export function matchCost(query: Query, name: PreparedName): number {
  const cost = query.han
    ? chineseCost(query, name)
    : Math.min(englishCost(query, name), pinyinCost(query.letters, name));
  return cost + name.penalty;
}

function chineseCost(query: Query, name: PreparedName): number {
  if (!name.zh) return Infinity;
  if (query.text === name.zh || query.text === name.stem) return COST.exact;
  const at = name.zh.indexOf(query.text);
  if (at === 0) return COST.start;
  if (at > 0) return COST.inside + Math.min(at, 9) / 10;
  if (query.parts.length > 1 && query.parts.every((part) => name.zh.includes(part))) {
    return COST.inside + 1;
  }
  const length = name.stem.length;
  return length > 1 && query.text.includes(name.stem) ? COST.within - length : Infinity;
}

function englishCost(query: Query, name: PreparedName): number {
  const { phrase, words } = query;
  if (!phrase || !name.english.includes(words[0] ?? phrase)) return Infinity;
  if (phrase === name.english) return COST.exact;
  if (phrase.length < 3) return Infinity;
  if (name.english.startsWith(phrase)) {
    return name.english[phrase.length] === ' ' ? COST.start : COST.start + 1;
  }
  if (words.every((word) => name.words.includes(word))) return COST.inside;
  const begun = (word: string) => name.words.some((each) => each.startsWith(word));
  return words.every(begun) ? COST.inside + 1 : Infinity;
}

function pinyinCost(letters: string, name: PreparedName): number {
  if (!letters || !name.pinyin) return Infinity;
  if (letters === name.stemPinyin) return COST.exact;
  if (name.pinyin.includes(letters)) {
    const cost = syllableCost(letters, name);
    if (cost < Infinity) return cost;
  }
  if (letters === name.initials || letters === name.stemInitials) return COST.initials;
  return letters.length > 1 && name.initials.startsWith(letters) ? COST.initialsStart : Infinity;
}

/** Pinyin counts from the beginning of a syllable; one that also ends with a syllable is better. */
function syllableCost(letters: string, name: PreparedName): number {
  const { pinyin, starts } = name;
  if (letters === pinyin) return COST.exact;
  for (let at = pinyin.indexOf(letters); at >= 0; at = pinyin.indexOf(letters, at + 1)) {
    if (!starts.has(at)) continue;
    const end = at + letters.length;
    const broken = starts.has(end) || end === pinyin.length ? 0 : 2;
    return (at === 0 ? COST.start : COST.inside) + broken;
  }
  return Infinity;
}
