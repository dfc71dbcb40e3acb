import { createHash } from 'node:crypto';
import { sortKeys } from '@/lib/catalogue/sort-keys';

/** The SHA-256 of a JSON value, whatever the order of its keys. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sortKeys)).digest('hex');
}
