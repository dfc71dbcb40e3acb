import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { publishShippedCatalogue } from '@/db/commands/publish-shipped-catalogue';
import type { Database } from '@/db/connection/database';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { systemActor } from '@/lib/access/actor';
import { catalogueAt, currentCatalogue } from './catalogue';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));

const opened: Database[] = [];

beforeEach(async () => {
  handle.db = await openTestDatabase();
  opened.push(handle.db);
});

afterAll(() => Promise.all(opened.map((db) => db.close())));

const publish = (...ids: string[]) =>
  publishShippedCatalogue(handle.db, systemActor('test'), {
    instruments: ids.map((id) => sampleInstrument(id)),
    now: new Date('2026-11-24T00:00:00Z'),
  });

const idsOf = ({ compiled }: Awaited<ReturnType<typeof currentCatalogue>>) =>
  compiled.map(({ instrument }) => instrument.id);

it('compiles a revision once', async () => {
  await publish('a', 'b');
  const [one, other] = await Promise.all([currentCatalogue(), currentCatalogue()]);
  expect(one).toBe(other);
  expect(idsOf(one)).toEqual(['a', 'b']);
  expect(one.byId.get('b')).toBe(one.compiled[1]);
});

it('notices a new revision and still gives the old one unchanged', async () => {
  await publish('a', 'b');
  const before = await currentCatalogue();
  await publish('b', 'c');
  const after = await currentCatalogue();
  expect([after.revision, idsOf(after)]).toEqual([2, ['b', 'c']]);
  expect(await catalogueAt(1)).toBe(before);
  expect(idsOf(before)).toEqual(['a', 'b']);
});

it('holds a few revisions only, and loads a dropped one again with the same content', async () => {
  for (let last = 1; last <= 9; last++) await publish(`only-${last}`);
  const first = await catalogueAt(1);
  for (let revision = 2; revision <= 9; revision++) await catalogueAt(revision);
  const again = await catalogueAt(1);
  expect(again).not.toBe(first);
  expect(idsOf(again)).toEqual(idsOf(first));
});

it('refuses a revision that was never published, and forgets the refusal', async () => {
  await expect(catalogueAt(1)).rejects.toMatchObject({ code: 'not_found' });
  await publish('a');
  expect(idsOf(await catalogueAt(1))).toEqual(['a']);
});
