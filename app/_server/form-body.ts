import { readWithin } from './read-within';

const MOST_BYTES = 16 * 1024;

/** The fields of a posted form, none where it is larger than 16 kB; the last of two of one name counts. */
export async function readFormBody(request: Request): Promise<Record<string, string>> {
  const bytes = await readWithin(request, MOST_BYTES);
  if (!bytes) return {};
  return Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));
}
