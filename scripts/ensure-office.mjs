import { existsSync } from 'node:fs';
import { findOffice } from './find-office.mjs';
import { PlainError } from './plain-error.mjs';
import { runStep } from './step.mjs';

const aptGet = '/usr/bin/apt-get';
const none =
  'No LibreOffice with Calc and Draw was found and none could be installed. Install LibreOffice (on Debian and Ubuntu: libreoffice-calc-nogui and libreoffice-draw-nogui) and name its soffice in SOFFICE_PATH.';

async function installDebianOffice() {
  if (process.getuid?.() !== 0 || !existsSync(aptGet)) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runStep('Reading the package lists', aptGet, ['update'], env);
  const packages = ['libreoffice-calc-nogui', 'libreoffice-draw-nogui'];
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  await runStep('Installing LibreOffice', aptGet, args, env);
}

/** @returns {Promise<string | undefined>} the office, or undefined when it could not be installed */
async function tryInstall() {
  try {
    await installDebianOffice();
  } catch (error) {
    const interrupted = error instanceof PlainError && error.exitCode > 128;
    if (interrupted || !(error instanceof PlainError)) throw error;
    return undefined;
  }
  return findOffice();
}

/**
 * A LibreOffice to open the exported files with; installs one where there is none and that can be
 * done.
 * @returns {Promise<string>} its path; throws PlainError when there is none to be had
 */
export async function ensureOffice() {
  const office = findOffice() ?? (await tryInstall());
  if (office === undefined) throw new PlainError(none);
  return office;
}
