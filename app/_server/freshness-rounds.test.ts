import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { assignInstruments } from '@/db/commands/assign-instruments';
import { publishShippedCatalogue } from '@/db/commands/publish-shipped-catalogue';
import { takeDueMails } from '@/db/commands/take-due-mails';
import type { Database } from '@/db/connection/database';
import { freshnessQueue } from '@/db/queries/freshness-queue';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { systemActor } from '@/lib/access/actor';
import { freshnessRound } from './freshness-rounds';
import { mayProbe, probeSources } from './probe-sources';

const handle: { db?: Database } = {};
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));

const START = new Date('2026-03-04T02:00:00Z');
const GONE = 'https://gone.example/';
const HERE = 'https://here.example/';

beforeAll(async () => {
  const db = await openTestDatabase();
  handle.db = db;
  await addStaff(db);
  const source = (key: string, address: string) =>
    ({ key, title: key, address, verified: 'seen' }) as const;
  const sources = [source('s1', GONE), source('s2', HERE)];
  await publishShippedCatalogue(db, systemActor('setup'), {
    instruments: [sampleInstrument('kept', { verifiedOn: '2026-03-01', sources })],
    now: START,
  });
  await assignInstruments(db, staff('administrator'), {
    instrumentIds: ['kept'],
    providerId: 'bank',
    now: START,
  });
});
afterAll(() => handle.db?.close());
afterEach(() => {
  vi.useRealTimers();
});

const at = (day: number) => new Date(START.getTime() + day * 86_400_000);
const db = () => handle.db as Database;
const mails = () => takeDueMails(db(), systemActor('mailer'), { now: at(2), limit: 10 });

describe('probeSources', () => {
  it('is off unless it is asked for', () => {
    expect(mayProbe({} as NodeJS.ProcessEnv)).toBe(false);
    expect(mayProbe({ PROBE_SOURCES: '1' } as unknown as NodeJS.ProcessEnv)).toBe(true);
  });

  it('looks at each address once a day, two at once at most, and finds a dead one in three days', async () => {
    let open = 0;
    let most = 0;
    const look = async (address: string) => {
      open += 1;
      most = Math.max(most, open);
      await Promise.resolve();
      open -= 1;
      return { status: address === HERE ? 200 : null, fault: address === HERE ? null : 'timeout' };
    };
    vi.useFakeTimers({ toFake: ['Date'] });
    for (const day of [0, 1, 2]) {
      vi.setSystemTime(at(day));
      expect(await probeSources(look)).toBe(2);
      expect(await probeSources(look)).toBe(0);
    }
    expect(most).toBeLessThanOrEqual(2);
    const { items } = await freshnessQueue(db(), staff('writer'), { today: '2026-03-06' });
    expect(items[0]?.dead).toMatchObject([{ address: GONE, failures: 3, status: null }]);
  });
});

describe('freshnessRound', () => {
  it('reminds the owners of what it found, once', async () => {
    await freshnessRound(at(2));
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual([
      'second-writer@example.org',
      'writer@example.org',
    ]);
    expect(sent[0]?.body).toContain(GONE);
    await freshnessRound(at(2));
    expect(await mails()).toEqual([]);
  });
});
