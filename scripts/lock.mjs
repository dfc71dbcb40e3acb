import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * The process that holds the lock, or null when there is none (left behind, or just let go).
 * @param {string} file
 */
function holder(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // An empty file is one whose writer has created it and not yet written.
    return pid === 0 || isRunning(pid) ? pid : null;
  } catch {
    return null;
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Does the work while no other process on this machine does it under the same lock file.
 * A lock whose process has ended is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {(pid: number) => void} onWait called once when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  let told = false;
  while (!take(file)) {
    const pid = holder(file);
    if (pid === null) rmSync(file, { force: true });
    else if (pid > 0 && !told) {
      told = true;
      onWait(pid);
    }
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
