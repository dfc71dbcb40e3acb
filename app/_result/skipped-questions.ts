import type { AttributeKey } from '@/lib/profile/registry';

const SEPARATOR = ',';
const nameOf = (attributes: readonly AttributeKey[]) => attributes.join('+');

/** Whether a question was already passed over on this result; the list is in the address. */
export function isSkipped(attributes: readonly AttributeKey[], skipped: string): boolean {
  return skipped.split(SEPARATOR).includes(nameOf(attributes));
}

/** The list with one more question passed over. */
export function skipQuestion(attributes: readonly AttributeKey[], skipped: string): string {
  return [...skipped.split(SEPARATOR).filter(Boolean), nameOf(attributes)].join(SEPARATOR);
}
