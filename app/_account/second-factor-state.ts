import type { FormState } from './form-state';

/** A secret to be taken over by a phone: as text, and as the squares of a QR code. */
export interface SecretShown {
  /** Base32, in groups of four. */
  readonly key: string;
  /** SVG path of the dark squares, each one unit wide. */
  readonly squares: string;
  readonly size: number;
}

export interface SecondFactorState extends FormState {
  readonly shown?: SecretShown;
}
