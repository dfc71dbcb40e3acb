import type { Known } from '@/lib/profile/known';

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/**
 * One attribute of every firm. What was said is kept once and firms hold its number, 0 for unknown;
 * numbers with too many different values are held by the firms themselves, unknown as NaN.
 */
export type Column =
  | { readonly kind: 'coded'; readonly codes: Codes; readonly values: readonly Known[] }
  | {
      readonly kind: 'number';
      /** Null where entry and firm are the same. Entry 0 is unknown otherwise. */
      readonly codes: Codes | null;
      readonly min: Float64Array;
      /** Of the last entries, which are bands; those before are values, `min` alone. */
      readonly max: Float64Array;
    };

export function columnBytes(column: Column): number {
  const codes = column.codes?.byteLength ?? 0;
  if (column.kind === 'coded') return codes;
  return codes + column.min.byteLength + column.max.byteLength;
}

const BYTE_CODES = 2 ** 8;
const SHORT_CODES = 2 ** 16;

/** Codes as narrow as what they have to hold, widened as more is said. */
export class CodeStore {
  codes: Codes;

  constructor(size: number) {
    this.codes = new Uint8Array(size);
  }

  set(at: number, code: number): void {
    if (code >= BYTE_CODES && this.codes instanceof Uint8Array) {
      this.codes = new Uint16Array(this.codes);
    }
    if (code >= SHORT_CODES && this.codes instanceof Uint16Array) {
      this.codes = new Uint32Array(this.codes);
    }
    this.codes[at] = code;
  }
}

/** The most different numbers that are kept once; with more of them, firms hold their own. */
export const MOST_DICTIONARY = SHORT_CODES - 1;
