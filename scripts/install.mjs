import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { runStep } from './step.mjs';

const stampFile = 'node_modules/.greenbridge-installed';

/** @param {string} relative */
function read(relative) {
  try {
    return readFileSync(path.join(root, relative), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Whether npm's record of what is installed holds every package of the lock in its version.
 * Optional packages may be absent: they are for other platforms.
 * @param {string} lock package-lock.json
 * @param {string | undefined} installed node_modules/.package-lock.json
 */
export function installMatches(lock, installed) {
  if (installed === undefined) return false;
  /** @typedef {{ packages: Record<string, { version?: string, optional?: boolean } | undefined> }} Lock */
  const wanted = /** @type {Lock} */ (JSON.parse(lock)).packages;
  const present = /** @type {Lock} */ (JSON.parse(installed)).packages;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true;
    const found = present[name];
    return found ? found.version === entry?.version : entry?.optional === true;
  });
}

/** Native modules are built for one platform and Node ABI, so these belong to the stamp. */
function wantedStamp() {
  const lock = createHash('sha256')
    .update(read('package-lock.json') ?? '')
    .digest('hex');
  return `${lock} ${process.platform}-${process.arch}-abi${process.versions.modules}\n`;
}

/** @returns {[string, string[]]} the npm that runs this script, else the one on PATH */
function npm() {
  const own = process.env.npm_execpath;
  return own?.endsWith('npm-cli.js') ? [process.execPath, [own]] : ['npm', []];
}

/** Installs the locked packages unless they are there already. */
export async function ensureInstalled() {
  const stamp = read(stampFile);
  if (stamp === wantedStamp()) return;
  const byHand =
    stamp === undefined &&
    installMatches(read('package-lock.json') ?? '', read('node_modules/.package-lock.json'));
  if (!byHand) {
    const [command, args] = npm();
    // The build needs the development packages too, also where NODE_ENV is production.
    const flags = ['ci', '--include=dev', '--no-fund', '--no-audit'];
    await runStep('Installing packages (a few minutes the first time)', command, [
      ...args,
      ...flags,
    ]);
  }
  writeFileSync(path.join(root, stampFile), wantedStamp());
}
