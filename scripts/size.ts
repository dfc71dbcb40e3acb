import { chromium } from '@playwright/test';
import { browserArgs } from './browser-args.mjs';
import { createResult } from './create-result';
import { ensureBrowser } from './ensure-browser.mjs';
import { loadedScripts } from './loaded-scripts';
import { type PageSize, pageSize } from './page-size';
import { prepare } from './prepare.mjs';
import { runMain } from './run-main.mjs';
import { withThrowawayServer } from './with-throwaway-server';

/** The landing page, a result made for the purpose, and the paths given. */
async function measure(baseUrl: string, morePaths: readonly string[]): Promise<PageSize[]> {
  const executablePath = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: browserArgs });
  try {
    const sizes: PageSize[] = [];
    for (const path of ['/zh', await createResult(browser, baseUrl), ...morePaths]) {
      sizes.push(pageSize(path, await loadedScripts(browser, baseUrl + path)));
    }
    return sizes;
  } finally {
    await browser.close();
  }
}

function print(sizes: readonly PageSize[]): void {
  console.log('First-load JavaScript, gzip (1 kB = 1000 bytes)');
  for (const { path, kB, scripts, faults } of sizes) {
    const line = `${kB.toFixed(1).padStart(7)} kB  ${String(scripts).padStart(3)} files  ${path}`;
    console.log(faults.length > 0 ? `${line}  ✗ ${faults.join('; ')}` : line);
  }
}

await runMain(async () => {
  await prepare({ database: false, build: true });
  const paths = process.argv.slice(2);
  const sizes = await withThrowawayServer((baseUrl) => measure(baseUrl, paths));
  print(sizes);
  return sizes.some((size) => size.faults.length > 0) ? 1 : 0;
});
