import type { Browser } from '@playwright/test';

/**
 * Fills in the short form of the landing page as a visitor without scripts does.
 * @returns the path of the result
 */
export async function createResult(browser: Browser, baseUrl: string): Promise<string> {
  const context = await browser.newContext({ baseURL: baseUrl, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/zh');
  await page.locator('input[name="sector"]').fill('3110');
  await page.locator('input[name="totalAssets"]').fill('40000');
  await page.locator('[name="stage"][value="retrofitting"]').check();
  await page.locator('[name="go"][value="results"]:not([aria-hidden])').click();
  await page.waitForURL(/\/zh\/results\//);
  await context.close();
  return new URL(page.url()).pathname;
}
