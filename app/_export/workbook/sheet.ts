import type { Decimal } from '@/lib/finance/decimal';

/** How a cell looks: what a reader may overwrite stands out from what is computed. */
export type Look = 'title' | 'heading' | 'head' | 'strong' | 'muted' | 'entry';
export type NumberFormat = 'money' | 'percent' | 'quantity' | 'plain';

interface Shown {
  readonly look?: Look;
  /** Columns it takes up, itself included. */
  readonly span?: number;
  readonly align?: 'right';
}

/** Words. They are never read as a formula, whatever sign they begin with. */
export interface TextCell extends Shown {
  readonly kind: 'text';
  readonly text: string;
}

export interface NumberCell extends Shown {
  readonly kind: 'number';
  readonly value: number;
  readonly format: NumberFormat;
}

/** A live formula, with what it comes to for viewers that do not compute. */
export interface FormulaCell extends Shown {
  readonly kind: 'formula';
  /** Without the sign of equality. */
  readonly formula: string;
  readonly value: number | undefined;
  readonly format: NumberFormat;
}

export type SheetCell = TextCell | NumberCell | FormulaCell | null;

export const words = (text: string, shown: Shown = {}): TextCell => ({
  kind: 'text',
  text,
  ...shown,
});

/** A text over several columns. */
export const paragraph = (text: string, span: number): TextCell => words(text, { span });

/** The head of a column; that of numbers stands on the right as they do. */
export const head = (text: string, align?: 'right'): TextCell =>
  words(text, { look: 'head', ...(align && { align }) });

export const amount = (
  value: Decimal,
  format: NumberFormat = 'money',
  shown: Shown = {},
): NumberCell => ({ kind: 'number', value: value.toNumber(), format, ...shown });

export const count = (value: number, shown: Shown = {}): NumberCell => ({
  kind: 'number',
  value,
  format: 'plain',
  ...shown,
});

export const live = (
  formula: string,
  value: Decimal | undefined,
  format: NumberFormat = 'money',
  shown: Shown = {},
): FormulaCell => ({
  kind: 'formula',
  formula,
  value: value?.isFinite() ? value.toNumber() : undefined,
  format,
  ...shown,
});

/** The letters of a column, counted from 0. */
export const columnName = (index: number): string => String.fromCharCode(65 + index);

/** Where a value stands; the same wherever a formula is copied to. */
export interface Address {
  readonly sheet: string;
  readonly column: number;
  /** As the sheet counts, from 1. */
  readonly row: number;
}

/** The address as a formula on a sheet writes it. */
export function addressText({ sheet, column, row }: Address, onSheet: string): string {
  const cell = `$${columnName(column)}$${row}`;
  return sheet === onSheet ? cell : `'${sheet}'!${cell}`;
}

/** A sheet that is filled from above. */
export class Sheet {
  readonly rows: (readonly SheetCell[])[] = [];
  /** The rows that stay in sight and are repeated on every page. */
  headRows = 0;
  /** Whether the rows under the last head row can be filtered by its columns. */
  filtered: { readonly from: number; readonly to: number; readonly columns: number } | undefined;

  constructor(
    readonly name: string,
    /** In characters. */
    readonly widths: readonly number[],
  ) {}

  /** Adds a row; gives its number, from 1. */
  add(...cells: readonly SheetCell[]): number {
    this.rows.push(cells);
    return this.rows.length;
  }

  address(row: number, column: number): Address {
    return { sheet: this.name, column, row };
  }

  get nextRow(): number {
    return this.rows.length + 1;
  }
}
