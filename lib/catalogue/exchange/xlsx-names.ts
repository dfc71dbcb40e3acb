/** The sheet that is read; others, such as the explanation of the columns, are not. */
export const SHEET_NAME = 'instruments';
