import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runChild } from './child.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensureOffice } from './ensure-office.mjs';
import { PlainError } from './plain-error.mjs';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';
import { runMain } from './run-main.mjs';
import { countPlaywright, countVitest, settleCount, summarise } from './test-report.mjs';

// No test may touch the database of whoever runs it.
const { DATABASE_URL: _, ...env } = process.env;

/**
 * @param {string} file under node_modules
 * @param {string[]} args
 * @param {Record<string, string>} more environment
 */
const run = (file, args, more) =>
  runChild(process.execPath, [path.join(root, 'node_modules', file), ...args], {
    env: { ...env, ...more },
  });

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} report where vitest puts its JSON */
async function runUnit(report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run('vitest/vitest.mjs', ['run', ...reporters], { NODE_ENV: 'test' });
  const json = readReport(report);
  return settleCount(json && countVitest(json), code);
}

/** @param {string} report where Playwright puts its JSON */
async function runBrowser(report) {
  try {
    await prepare({ database: false, build: true });
    const browser = await ensureBrowser();
    const office = await ensureOffice();
    const more = { CHROMIUM_PATH: browser, SOFFICE_PATH: office, PLAYWRIGHT_REPORT: report };
    const { code } = await run('@playwright/test/cli.js', ['test'], more);
    const json = readReport(report);
    return settleCount(json && countPlaywright(json), code);
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    console.error(error.message);
    return settleCount(undefined, 1);
  }
}

await runMain(async () => {
  const options = process.argv.slice(2);
  const unknown = options.find((option) => option !== '--unit' && option !== '--e2e');
  if (unknown) throw new PlainError(`Unknown option "${unknown}". There are --unit and --e2e.`);
  await prepare({ database: false, build: false });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'greenbridge-report-'));
  try {
    const counts = [];
    const all = options.length === 0;
    if (all || options.includes('--unit'))
      counts.push(await runUnit(path.join(folder, 'unit.json')));
    if (all || options.includes('--e2e'))
      counts.push(await runBrowser(path.join(folder, 'e2e.json')));
    const { line, exitCode } = summarise(counts);
    console.log(line);
    return exitCode;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
