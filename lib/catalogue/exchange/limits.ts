/** The largest file that is read, in bytes: 5,000 instruments as rich as the shipped ones, with room. */
export const MOST_FILE_BYTES = 64 * 1024 * 1024;

/** What a workbook may hold once it is unpacked, in bytes. */
export const MOST_UNPACKED_BYTES = 96 * 1024 * 1024;

export const MOST_ROWS = 50_000;
export const MOST_COLUMNS = 100;

/** What Excel keeps of one cell, in characters. */
export const MOST_CELL_CHARACTERS = 32_767;
