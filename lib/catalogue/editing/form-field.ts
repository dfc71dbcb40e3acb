/** How a number is typed: money in 万元 or 亿元, shares in per cent, all else as it is. */
export type NumberEntry = 'cny' | 'share' | 'plain';

/** One control of a form, or a group of them, as it follows from a schema. */
export type FormField =
  | { readonly kind: 'object'; readonly members: readonly FormMember[] }
  | { readonly kind: 'alternatives'; readonly options: readonly FormField[] }
  | {
      readonly kind: 'list';
      readonly item: FormField;
      readonly atLeast: number;
    }
  | { readonly kind: 'nullable'; readonly inner: FormField }
  /** Always the same: it is written, not asked. */
  | { readonly kind: 'constant'; readonly value: unknown }
  /** A box to tick: true, or absent. */
  | { readonly kind: 'tick' }
  | { readonly kind: 'choice'; readonly codes: readonly string[] }
  | {
      readonly kind: 'number';
      readonly entry: NumberEntry;
      readonly min: number | undefined;
      readonly max: number | undefined;
      readonly integer: boolean;
    }
  | { readonly kind: 'text'; readonly pattern: RegExp | undefined }
  | { readonly kind: 'date' }
  | { readonly kind: 'bilingual' }
  | { readonly kind: 'condition' }
  | { readonly kind: 'source' }
  /** Free JSON, such as the profile of a sample case. */
  | { readonly kind: 'json' };

export interface FormMember {
  readonly key: string;
  readonly optional: boolean;
  readonly field: FormField;
}
