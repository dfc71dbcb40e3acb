import { existsSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { PlainError } from './plain-error.mjs';
import { root } from './root.mjs';
import { runStep } from './step.mjs';

const playwrightCli = path.join(root, 'node_modules/@playwright/test/cli.js');
const aptGet = '/usr/bin/apt-get';
const none =
  'No Chromium was found and none could be installed. Install Chromium or Chrome and name it in CHROMIUM_PATH.';

/**
 * @param {() => Promise<void>} install
 * @returns {Promise<string | undefined>} the browser, or undefined when it could not be installed
 */
async function tryInstall(install) {
  try {
    await install();
  } catch (error) {
    const interrupted = error instanceof PlainError && error.exitCode > 128;
    if (interrupted || !(error instanceof PlainError)) throw error;
    return undefined;
  }
  return findBrowser();
}

async function installPlaywrightChromium() {
  const args = [playwrightCli, 'install', 'chromium'];
  await runStep('Downloading the test browser', process.execPath, args);
}

async function installDebianChromium() {
  if (process.getuid?.() !== 0 || !existsSync(aptGet)) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runStep('Reading the package lists', aptGet, ['update'], env);
  const args = ['install', '-y', '--no-install-recommends', 'chromium'];
  await runStep('Installing Chromium', aptGet, args, env);
}

/**
 * A Chromium to test with; installs one by whichever way works where there is none.
 * @returns {Promise<string>} its path; throws PlainError when there is none to be had
 */
export async function ensureBrowser() {
  const browser =
    (await findBrowser()) ??
    (await tryInstall(installPlaywrightChromium)) ??
    (await tryInstall(installDebianChromium));
  if (browser === undefined) throw new PlainError(none);
  return browser;
}
