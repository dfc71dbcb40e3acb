import { isJsonObject } from '@/lib/catalogue/editing/json-path';

const LETTERS: Readonly<Record<string, string>> = { legalBasis: 'b', sources: 's' };

/** A new document gets the next free key, b3 or s2, so that nobody has to count. */
export function nextKey(list: string, entries: readonly unknown[], blank: unknown): unknown {
  const letter = LETTERS[list];
  if (letter === undefined || !isJsonObject(blank)) return blank;
  const taken = entries.map((entry) => (isJsonObject(entry) ? entry.key : undefined));
  let number = 1;
  while (taken.includes(`${letter}${number}`)) number += 1;
  return { key: `${letter}${number}`, ...blank };
}
