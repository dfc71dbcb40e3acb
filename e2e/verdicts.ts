import type { Page } from '@playwright/test';

/** The rows of a result, those behind "more" included. */
const rowsOf = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem', { includeHidden: true })
    .filter({ has: page.getByRole('link', { includeHidden: true }) });

/** Verdict, name and reason of every row as one text each. */
export const verdicts = (page: Page): Promise<string[]> => rowsOf(page).allTextContents();

/** The name of the instrument in every row. */
export const namesShown = (page: Page): Promise<string[]> =>
  rowsOf(page).getByRole('link', { includeHidden: true }).allTextContents();

/** The path of a result without what only says how it is looked at. */
export const resultPath = (page: Page) => new URL(page.url()).pathname;
