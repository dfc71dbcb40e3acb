/** Something said of a cell of the file, in the language of the page. */
export interface CellLine {
  /** As a spreadsheet names it: `B3`. */
  readonly cell: string;
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/** The beginning of a list, and how long all of it is. */
export interface Shortened<T> {
  readonly shown: readonly T[];
  readonly count: number;
}

/** The year of one carrier as the form will hold it. */
export interface CarrierLine {
  readonly name: string;
  /** In digits that are grouped; begins with ≥ where months are missing. */
  readonly amount: string;
  readonly unit: string;
  /** Months, 1 to 12, of which nothing or not everything is known. */
  readonly missing: readonly number[];
  readonly firstMonth: number;
  readonly lastMonth: number;
}

/** What a file says, in the language of the page. */
export type LedgerReading =
  /** Not a ledger that can be read at all. */
  | { readonly is: 'refused'; readonly why: string }
  /** Nothing is taken over. */
  | { readonly is: 'faulty'; readonly faults: Shortened<CellLine> }
  | {
      readonly is: 'read';
      /** Absent where the ledger states none. */
      readonly year?: number;
      readonly carriers: readonly CarrierLine[];
      readonly questions: Shortened<string>;
      readonly notes: Shortened<CellLine>;
      /** The amounts as fields of the form. */
      readonly fields: Readonly<Record<string, string>>;
    };

/** What came of a file that was sent; the name is the file's own, '' where none was chosen. */
export type LedgerState =
  | { readonly is: 'none' }
  | (LedgerReading & { readonly fileName: string; readonly isWorkbook: boolean });

export const NO_LEDGER: LedgerState = { is: 'none' };
