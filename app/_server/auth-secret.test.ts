import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenbridge-'));
  vi.stubEnv('DATABASE_URL', `file:${join(folder, 'data', 'test.db')}`);
  vi.stubEnv('AUTH_SECRET', '');
  vi.stubEnv('NEXTAUTH_SECRET', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** The module as a process has it that has just started. */
async function fresh() {
  vi.resetModules();
  return import('./auth-secret');
}

const GIVEN = 'a given secret that is long enough';

describe('the secret', () => {
  it('is made once, beside the database, for the owner alone to read, and kept over a restart', async () => {
    const first = (await fresh()).authSecret();
    const file = join(folder, 'data', 'auth-secret');
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(readFileSync(file, 'utf8').trim()).toBe(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await fresh()).authSecret()).toBe(first);
  });

  it('is the same in two processes that start at once', async () => {
    const [one, other] = [await fresh(), await fresh()];
    expect(one.authSecret()).toBe(other.authSecret());
  });

  it.each(['AUTH_SECRET', 'NEXTAUTH_SECRET'])('is %s where that is set', async (name) => {
    vi.stubEnv(name, GIVEN);
    expect((await fresh()).authSecret()).toBe(GIVEN);
  });

  it('has to be given on PostgreSQL, whose processes share no folder', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://localhost/x');
    expect((await fresh()).signInFault()).toMatch(/set AUTH_SECRET/);
    vi.stubEnv('AUTH_SECRET', GIVEN);
    expect((await fresh()).signInFault()).toBeUndefined();
  });

  it('is refused where it is short, without being repeated', async () => {
    vi.stubEnv('AUTH_SECRET', 'tooshort');
    const fault = (await fresh()).signInFault();
    expect(fault).toMatch(/shorter than 32/);
    expect(fault).not.toContain('tooshort');
  });
});
