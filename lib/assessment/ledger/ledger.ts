import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { FuelCarrierCode, FuelUnit } from '@/lib/taxonomy/fuel-carrier';

export const LEDGER_FORMATS = ['csv', 'xlsx'] as const;
export type LedgerFormat = (typeof LEDGER_FORMATS)[number];

/** Something to say about a cell of the file. */
export interface LedgerNote {
  /** As a spreadsheet names it: `B3`. */
  readonly cell: string;
  readonly row: number;
  /** The heading the cell stands under; its letters where it has none. */
  readonly column: string;
  readonly message: Bilingual;
}

/** Why a cell could not be read; the carrier it belongs to then has no number. */
export type LedgerFault = LedgerNote;

/** Twelve values, January first; null where the ledger has none. */
export type Months<T> = readonly (T | null)[];

/** The months of one column of the file, or of one carrier where each row names its carrier. */
export interface LedgerSeries {
  readonly carrier: FuelCarrierCode;
  readonly unit: FuelUnit;
  readonly heading: string;
  readonly values: Months<number>;
  readonly cells: Months<string>;
  /** What the file itself states as the sum of the column. */
  readonly total: { readonly cell: string; readonly value: number } | null;
}

export interface CarrierMonths {
  readonly carrier: FuelCarrierCode;
  readonly unit: FuelUnit;
  readonly values: Months<number>;
}

/** One answer to `fuelUse`; a band where months are missing. */
export interface LedgerFuelUse {
  readonly carrier: FuelCarrierCode;
  readonly amount: number | { readonly min: number };
  readonly unit: FuelUnit;
}

/** What an energy ledger of one year says. */
export interface Ledger {
  /** Absent where the file states none. */
  readonly year?: number;
  readonly months: readonly CarrierMonths[];
  readonly fuelUse: readonly LedgerFuelUse[];
  /** 1 to 12, for each carrier of `fuelUse` that lacks any. */
  readonly missingMonths: Readonly<Partial<Record<FuelCarrierCode, readonly number[]>>>;
  /** Carriers the file names but that have no number, because of a fault. */
  readonly unusable: readonly FuelCarrierCode[];
  readonly faults: readonly LedgerFault[];
  /** What was read in a way one should know of: added up, left out, incomplete. */
  readonly notes: readonly LedgerNote[];
  /** As they stand in the file. */
  readonly series: readonly LedgerSeries[];
}
