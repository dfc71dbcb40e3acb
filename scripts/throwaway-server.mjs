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

// Serves the production build on the loopback port in its first argument, with a database of its
// own, at the path in the second where tests write to it too; it is gone when the server ends.
await runMain(async () => {
  await prepare({ database: false, build: true });
  const [port = '', given] = process.argv.slice(2);
  const database =
    given ?? path.join(mkdtempSync(path.join(os.tmpdir(), 'greenbridge-')), 'test.sqlite');
  try {
    const env = nextEnv('production', {
      ...process.env,
      DATABASE_URL: `file:${database}`,
      GREENBRIDGE_TODAY: process.env.GREENBRIDGE_TODAY ?? TEST_DAY,
    });
    await ensureDatabase(env);
    const args = [nextCli, 'start', '--port', port, '--hostname', '127.0.0.1'];
    return (await runChild(process.execPath, args, { env })).code;
  } finally {
    rmSync(path.dirname(database), { recursive: true, force: true });
  }
});
