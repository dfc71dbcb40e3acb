/** Text as it is compared: half-width, lower case, without tone or accent marks, ü as v. */
export function foldText(text: string): string {
  return text
    .slice(0, 64)
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0304?\u0308[\u0300-\u036f]?/gu, 'v')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}

export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

const SPELLINGS: Readonly<Record<string, string>> = {
  aluminum: 'aluminium',
  tire: 'tyre',
  fiber: 'fibre',
  fibers: 'fibre',
  fiberglass: 'fibreglass',
  fiberboard: 'fibreboard',
  fertilizer: 'fertiliser',
  mold: 'mould',
  molding: 'moulding',
  jewelry: 'jewellery',
  sulfuric: 'sulphuric',
  automobile: 'car',
};

/** English words in British spelling and singular, so that "tires" finds "Tyres". */
export function englishWords(text: string): string[] {
  return foldText(text)
    .split(' ')
    .filter((word) => /^[a-z0-9]+$/.test(word))
    .map(singular)
    .map((word) => SPELLINGS[word] ?? word);
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
