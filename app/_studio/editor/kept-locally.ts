import { isJsonObject, type JsonObject } from '@/lib/catalogue/editing/json-path';

/** What this browser holds of a draft until the server has it. */
export interface KeptLocally {
  readonly lock: number;
  /** What the server had when writing began. */
  readonly base: JsonObject;
  readonly content: JsonObject;
  /** ISO instant. */
  readonly at: string;
}

const keyOf = (draftId: string) => `greenbridge.draft.${draftId}`;

/** Storage may be full, switched off or hold something strange: then there is nothing to offer. */
export function readKept(draftId: string): KeptLocally | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(draftId)) ?? 'null');
    if (!isJsonObject(kept)) return undefined;
    const { lock, base, content, at } = kept;
    return typeof lock === 'number' &&
      typeof at === 'string' &&
      isJsonObject(base) &&
      isJsonObject(content)
      ? { lock, base, content, at }
      : undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether it is kept */
export function keepLocally(draftId: string, kept: KeptLocally): boolean {
  try {
    localStorage.setItem(keyOf(draftId), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forgetKept(draftId: string): void {
  try {
    localStorage.removeItem(keyOf(draftId));
  } catch {
    // Nothing was kept where storage is off.
  }
}
