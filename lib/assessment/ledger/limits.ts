/** The largest ledger that is read, in bytes; one year of every carrier is a few kilobytes. */
export const MOST_LEDGER_BYTES = 4 * 1024 * 1024;

/** Every carrier in every month in the long layout is 576 rows. */
export const MOST_LEDGER_ROWS = 2_000;

export const MOST_LEDGER_COLUMNS = 100;

/** Titles and notes that may stand above the heading. */
export const MOST_ROWS_ABOVE = 30;

/** The largest amount of one month or one year, as of the attribute `fuelUse`. */
export const MOST_AMOUNT = 1e13;
