import { existsSync } from 'node:fs';
import { PlainError } from './plain-error.mjs';
import { runStep } from './step.mjs';

const aptGet = '/usr/bin/apt-get';

/**
 * Installs Debian packages; does nothing where there is no apt-get or no right to use it.
 * @param {string} title of the step
 * @param {readonly string[]} packages
 */
export async function aptInstall(title, packages) {
  if (process.getuid?.() !== 0 || !existsSync(aptGet)) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runStep('Reading the package lists', aptGet, ['update'], env);
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  await runStep(title, aptGet, args, env);
}

/**
 * Installs something and looks for it.
 * @param {() => Promise<void>} install
 * @param {() => string | undefined | Promise<string | undefined>} find
 * @returns {Promise<string | undefined>} its path, or undefined when it could not be installed
 */
export async function tryInstall(install, find) {
  try {
    await install();
  } catch (error) {
    const interrupted = error instanceof PlainError && error.exitCode > 128;
    if (interrupted || !(error instanceof PlainError)) throw error;
    return undefined;
  }
  return find();
}
