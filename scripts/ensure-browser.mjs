import path from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { PlainError } from './plain-error.mjs';
import { root } from './root.mjs';
import { runStep } from './step.mjs';
import { aptInstall, tryInstall } from './try-install.mjs';

const playwrightCli = path.join(root, 'node_modules/@playwright/test/cli.js');
const none =
  'No Chromium was found and none could be installed. Install Chromium or Chrome and name it in CHROMIUM_PATH.';

async function installPlaywrightChromium() {
  const args = [playwrightCli, 'install', 'chromium'];
  await runStep('Downloading the test browser', process.execPath, args);
}

const installDebianChromium = () => aptInstall('Installing Chromium', ['chromium']);

/**
 * A Chromium to test with; installs one by whichever way works where there is none.
 * @returns {Promise<string>} its path; throws PlainError when there is none to be had
 */
export async function ensureBrowser() {
  const browser =
    (await findBrowser()) ??
    (await tryInstall(installPlaywrightChromium, findBrowser)) ??
    (await tryInstall(installDebianChromium, findBrowser));
  if (browser === undefined) throw new PlainError(none);
  return browser;
}
