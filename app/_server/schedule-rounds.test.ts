import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { approveDraft } from '@/db/commands/approve-draft';
import type { Database } from '@/db/connection/database';
import { publishedCatalogue } from '@/db/queries/published-catalogue';
import { draftInReview } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { VISITOR } from '@/lib/access/actor';
import { startScheduleRounds } from './schedule-rounds';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));

const NOW = new Date('2026-03-01T08:00:00Z');
const DUE = '2026-03-01T08:00:30.000Z';

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['setInterval', 'clearInterval', 'Date'] });
  handle.db = await openTestDatabase();
  await addStaff(handle.db);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await handle.db.close();
});

const standing = async () => (await publishedCatalogue(handle.db, VISITOR)).instruments.length;

it('publishes within a round of the named moment, and not before', async () => {
  const at = await draftInReview(handle.db, soundInstrument('a'), NOW);
  await approveDraft(handle.db, staff('approver'), { ...at, publishAt: DUE, now: NOW });
  startScheduleRounds();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await standing()).toBe(0);
  await vi.advanceTimersByTimeAsync(20_000);
  await vi.waitFor(async () => expect(await standing()).toBe(1));
});

it('tells of a round that failed, without the query, and goes on', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { db } = handle;
  handle.db = {
    ...db,
    read: {
      select: () => {
        throw new Error('no disk\nselect secret');
      },
    },
  } as never;
  startScheduleRounds();
  await vi.advanceTimersByTimeAsync(20_000);
  await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
  expect(told.mock.calls[0]).toEqual(['a round of scheduled publication failed:', 'no disk']);
  handle.db = db;
  const at = await draftInReview(db, soundInstrument('a'), NOW);
  await approveDraft(db, staff('approver'), { ...at, publishAt: DUE, now: NOW });
  await vi.advanceTimersByTimeAsync(40_000);
  await vi.waitFor(async () => expect(await standing()).toBe(1));
});
