import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from './plain-error.mjs';

const commands = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

/** @returns {string[]} where the installers of Windows and macOS put a browser */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', `${process.env.HOME}/Applications`].map(
        (folder) => `${folder}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (process.platform !== 'win32') return [];
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  const folders = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA];
  return folders.flatMap((folder) =>
    folder
      ? ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map(
          (file) => path.join(folder, file),
        )
      : [],
  );
}

/** @returns {string[]} */
function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
}

/**
 * Whether it starts: Ubuntu's chromium-browser may be a script that only asks for a snap, and a
 * downloaded browser may lack system libraries.
 * @param {string} file
 */
function starts(file) {
  if (!existsSync(file)) return false;
  // On Windows --version opens a window.
  if (process.platform === 'win32') return true;
  try {
    return /\d+\.\d+/.test(
      execFileSync(file, ['--version'], { timeout: 20_000, stdio: 'pipe' }).toString(),
    );
  } catch {
    return false;
  }
}

/**
 * A Chromium that starts: CHROMIUM_PATH, Playwright's own, one on PATH, or one in a usual place.
 * @returns {Promise<string | undefined>} throws PlainError when CHROMIUM_PATH names none
 */
export async function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined) {
    if (starts(chosen)) return chosen;
    throw new PlainError(`CHROMIUM_PATH must name a Chromium that starts, not "${chosen}".`);
  }
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath(), ...onPath(), ...usualPlaces()].find(starts);
}
