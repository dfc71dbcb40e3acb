import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureDatabase } from './database.mjs';
import { ensureInstalled } from './install.mjs';
import { withLock } from './lock.mjs';
import { root } from './root.mjs';

const lockFile = path.join(root, '.prepare.lock');

/**
 * Brings this folder to where it can be served or tested. Two at once take turns.
 * @param {{ database: boolean, build: boolean }} wanted
 */
export async function prepare({ database, build }) {
  const work = async () => {
    await ensureInstalled();
    // Before the build, so that a bad DATABASE_URL is refused without a minute's wait.
    if (database) await ensureDatabase();
    if (build) await ensureBuilt();
  };
  await withLock(lockFile, work, (pid) => {
    console.log(`Process ${pid} is preparing this folder; waiting for it.`);
  });
}
