import type { DraftFault } from '@/lib/catalogue/editing/draft-fault';
import { pathText } from '@/lib/catalogue/editing/json-path';

export function faultsByField(
  faults: readonly DraftFault[],
): ReadonlyMap<string, readonly DraftFault[]> {
  const byField = new Map<string, readonly DraftFault[]>();
  for (const fault of faults) {
    const field = pathText(fault.path);
    byField.set(field, [...(byField.get(field) ?? []), fault]);
  }
  return byField;
}

/** Nothing is in the field yet: that is no slip, only work still to be done. */
export function isMissing(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
