import type { Locator } from '@playwright/test';

/** The text of the one element found, as it stands in the page. */
export async function textOf(found: Locator): Promise<string> {
  return (await found.textContent())?.trim() ?? '';
}
