/** What a form shows after it was posted: what was typed, what is wrong with it, what came of it. */
export interface FormState {
  /** By field; never a password. */
  readonly values: Readonly<Record<string, string>>;
  /** By field, in the language of the page. */
  readonly faults: Readonly<Record<string, string>>;
  readonly done?: string;
  readonly fault?: string;
  /** Shown once, to be copied: an address that is a key. */
  readonly secret?: string;
}

export const BLANK: FormState = { values: {}, faults: {} };

export type FormAction = (before: FormState, data: FormData) => Promise<FormState>;

export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'email' | 'password' | 'code' | 'select' | 'check';
  readonly help?: string;
  readonly autoComplete?: string;
  readonly value?: string;
  readonly options?: readonly FieldOption[];
}
