import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runChild } from './child.mjs';
import { ensureDatabase } from './database.mjs';
import { nextCli, nextEnv } from './next-cli.mjs';
import { prepare } from './prepare.mjs';
import { runMain } from './run-main.mjs';

// The shipped measures have dates, and figures depend on the year: a test reads them on one day.
const TEST_DAY = '2026-11-24';

// Serves the production build on the loopback port in its argument, with a database of its own
// that is gone when the server ends.
await runMain(async () => {
  await prepare({ database: false, build: true });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'greenbridge-'));
  try {
    const database = path.join(folder, 'test.sqlite');
    const env = nextEnv('production', {
      ...process.env,
      DATABASE_URL: `file:${database}`,
      GREENBRIDGE_TODAY: process.env.GREENBRIDGE_TODAY ?? TEST_DAY,
    });
    await ensureDatabase(env);
    const args = [nextCli, 'start', '--port', process.argv[2] ?? '', '--hostname', '127.0.0.1'];
    return (await runChild(process.execPath, args, { env })).code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
