import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { componentSchema } from '@/app/_server/testing/component-schema';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import type { Database } from '@/db/connection/database';
import { instrumentWith } from '@/lib/matching/testing/sample-catalogue';
import { GET } from './route';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));

let db: Database;
beforeAll(async () => {
  db = await openCatalogue([instrumentWith('a')]);
});
afterAll(() => db.close());

const ask = () => GET(new Request('http://localhost/api/health'));

it('says that the database answers, and with which revision', async () => {
  handle.db = db;
  const response = await ask();
  const body = await response.json();
  expect([response.status, body]).toEqual([200, { status: 'ok', database: 'ok', revision: 1 }]);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(componentSchema('Health').safeParse(body).error).toBeUndefined();
});

const failing = (read: () => unknown) => Object.defineProperty({ ...db }, 'read', { get: read });
const endless = { from: () => new Promise(() => {}) };

it.each([
  [
    'refuses',
    () =>
      failing(() => {
        throw new Error('secret path');
      }),
  ],
  ['does not answer', () => failing(() => ({ select: () => endless }))],
])('says 503 where the database %s', async (_, broken) => {
  vi.useFakeTimers();
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  handle.db = broken();
  const waiting = ask();
  await vi.advanceTimersByTimeAsync(5_000);
  const response = await waiting;
  const body = await response.json();
  expect(response.status).toBe(503);
  expect(componentSchema('Problem').safeParse(body).error).toBeUndefined();
  expect(JSON.stringify(body)).not.toContain('secret');
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
  vi.useRealTimers();
});
