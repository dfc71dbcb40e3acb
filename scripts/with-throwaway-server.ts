import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from './plain-error.mjs';
import { freePort } from './port.mjs';
import { root } from './root.mjs';

const startsWithinMs = 60_000;

async function isHealthy(baseUrl: string): Promise<boolean> {
  try {
    return (await fetch(`${baseUrl}/api/health`)).ok;
  } catch {
    return false;
  }
}

/** Does the work against the production build on a free port and with a database of its own. */
export async function withThrowawayServer<T>(work: (baseUrl: string) => Promise<T>): Promise<T> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const script = path.join(root, 'scripts/throwaway-server.mjs');
  const server = spawn(process.execPath, [script, String(port)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  try {
    const deadline = Date.now() + startsWithinMs;
    while (!(await isHealthy(baseUrl))) {
      if (server.exitCode !== null || Date.now() > deadline) {
        throw new PlainError(`The server did not become healthy at ${baseUrl}/api/health.`);
      }
      await pause(200);
    }
    return await work(baseUrl);
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}
