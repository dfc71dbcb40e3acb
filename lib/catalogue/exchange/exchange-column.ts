import type { Bilingual } from '@/lib/taxonomy/bilingual';

/** One part of a line: where it stands in the item, and whether it may be left out (then null). */
export interface LinePart {
  readonly path: string;
  readonly optional?: true;
}

export type ColumnForm =
  | { readonly form: 'text' }
  | { readonly form: 'code'; readonly codes: readonly string[] }
  | { readonly form: 'codes'; readonly codes: readonly string[] }
  | { readonly form: 'date' }
  | { readonly form: 'number' }
  | { readonly form: 'yes' }
  | { readonly form: 'lines'; readonly parts: readonly LinePart[] }
  | { readonly form: 'json' };

/** A column of the sheet; its name is the path of what it holds in the instrument. */
export type ExchangeColumn = ColumnForm & {
  readonly name: string;
  /** Every row needs it; the head too. */
  readonly required: boolean;
  /** What an empty cell says: nothing at all, `null`, or an empty list. */
  readonly empty: 'absent' | 'null' | 'list';
  readonly label: Bilingual;
  readonly hint: Bilingual;
};
