import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from './plain-error.mjs';

const commands = ['soffice', 'libreoffice'];

/** @returns {string[]} where the installers of Linux, Windows and macOS put LibreOffice */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['/Applications', `${process.env.HOME}/Applications`].map(
      (folder) => `${folder}/LibreOffice.app/Contents/MacOS/soffice`,
    );
  }
  if (process.platform !== 'win32')
    return ['/usr/lib/libreoffice', '/usr/lib64/libreoffice', '/opt/libreoffice'].map(
      (folder) => `${folder}/program/soffice`,
    );
  const { ProgramFiles } = process.env;
  return [ProgramFiles, process.env['ProgramFiles(x86)']].flatMap((folder) =>
    folder ? [path.join(folder, 'LibreOffice', 'program', 'soffice.com')] : [],
  );
}

/** @returns {string[]} */
function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
}

/**
 * Whether it holds Calc and Draw: Debian's packages give the start command without either.
 * @param {string} file
 */
function hasCalcAndDraw(file) {
  const folder = path.dirname(realpathSync(file));
  const isDebian = existsSync(path.join(folder, 'soffice.bin')) && process.platform === 'linux';
  return (
    !isDebian || ['libsclo.so', 'libsdlo.so'].every((part) => existsSync(path.join(folder, part)))
  );
}

/** @param {string} file */
function starts(file) {
  if (!existsSync(file) || !hasCalcAndDraw(file)) return false;
  try {
    const version = execFileSync(file, ['--version'], { timeout: 60_000, stdio: 'pipe' });
    return /LibreOffice \d/.test(version.toString());
  } catch {
    return false;
  }
}

/**
 * A LibreOffice with Calc and Draw: SOFFICE_PATH, one on PATH, or one in a usual place.
 * @returns {string | undefined} throws PlainError when SOFFICE_PATH names none
 */
export function findOffice() {
  const chosen = process.env.SOFFICE_PATH;
  if (chosen !== undefined) {
    if (starts(chosen)) return chosen;
    throw new PlainError(
      `SOFFICE_PATH must name a LibreOffice with Calc and Draw that starts, not "${chosen}".`,
    );
  }
  return [...onPath(), ...usualPlaces()].find(starts);
}
