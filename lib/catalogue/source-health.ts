/** So many failures in a row make a link a dead one: a site may be down for a day. */
export const DEAD_AFTER = 3;

/** What says that the page is there, only not for a program that asks. */
const GUARDED: readonly number[] = [401, 403, 405, 406, 412, 429];

/** Whether a source's page answers; null where nothing did. */
export function isAnswer(status: number | null): boolean {
  return status !== null && (status < 400 || GUARDED.includes(status));
}

export function isDead(failures: number): boolean {
  return failures >= DEAD_AFTER;
}

/** The web address of a source, without the words that may follow it; undefined where it has none. */
export function webAddress(address: string | null): string | undefined {
  const [first = ''] = (address ?? '').trim().split(/\s/);
  if (!URL.canParse(first)) return undefined;
  const { protocol, href } = new URL(first);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
