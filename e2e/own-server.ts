import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '@/db/client';
import type { Database } from '@/db/connection/database';
import { ensureDatabase } from '../scripts/database.mjs';
import { nextCli, nextEnv } from '../scripts/next-cli.mjs';

const STARTS_WITHIN_MS = 60_000;

export interface OwnServer {
  readonly baseURL: string;
  /** Its database, for what no page can do: people with a password to begin with. */
  readonly db: Database;
  stop(): Promise<void>;
}

async function isHealthy(baseURL: string): Promise<boolean> {
  return fetch(`${baseURL}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/**
 * A server of the production build on a port of this machine, with a database of its own and
 * settings that the common one must not have: a mail server, an institution's sign-on.
 */
export async function startOwnServer(
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<OwnServer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'greenbridge-own-'));
  const DATABASE_URL = `file:${path.join(folder, 'test.sqlite')}`;
  const env = nextEnv('production', { ...process.env, DATABASE_URL, ...settings });
  await ensureDatabase(env);
  const args = [nextCli, 'start', '--port', String(port), '--hostname', '127.0.0.1'];
  const server = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const baseURL = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + STARTS_WITHIN_MS;
  while (!(await isHealthy(baseURL))) {
    if (server.exitCode !== null || Date.now() > deadline)
      throw new Error(`no server came up at ${baseURL}`);
    await pause(200);
  }
  const db = openDatabase(DATABASE_URL);
  return {
    baseURL,
    db,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
