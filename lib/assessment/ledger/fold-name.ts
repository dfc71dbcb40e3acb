/** Text as names are compared: half-width, lower case, single spaces. */
export function foldName(text: string): string {
  return text.slice(0, 200).normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** Letters and digits only, of every script. */
export function nameKey(text: string): string {
  return foldName(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
}
