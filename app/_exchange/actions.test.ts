import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SignedInUser } from '@/app/_server/current-actor';
import { landingOf, NOT_FOUND } from '@/app/_server/testing/next-navigation';
import type { Database } from '@/db/connection/database';
import { findImport } from '@/db/queries/find-import';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { checkedImport, rowsOf, soundRows, writtenImport } from '@/db/testing/sample-import';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import type { Actor } from '@/lib/access/actor';
import { decideImport, submitNext } from './actions';
import { UNDECIDED } from './decision-state';

const handle = vi.hoisted(() => ({
  db: undefined as unknown as Database,
  actor: undefined as Actor | undefined,
}));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('@/app/_server/current-actor', () => ({
  currentUser: async () => handle.actor && ({ actor: handle.actor } as SignedInUser),
  requireUser: async () => ({ role: handle.actor?.role, actor: handle.actor }),
}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));

const writer = staff('writer');

beforeAll(async () => {
  handle.db = await openTestDatabase();
  await addStaff(handle.db);
});
beforeEach(() => {
  handle.actor = writer;
});
afterAll(() => handle.db.close());

function decide(importId: string, decision: string) {
  const data = new FormData();
  for (const [name, value] of Object.entries({ locale: 'en', importId, decision })) {
    data.set(name, value);
  }
  return decideImport(UNDECIDED, data);
}

const find = (importId: string) => findImport(handle.db, writer, { importId });
const mixed = () => rowsOf([soundInstrument('good'), { id: 'bad' }]);

describe('decideImport', () => {
  it('answers at once and writes the drafts meanwhile', async () => {
    const importId = await checkedImport(handle.db, soundRows('a', 'b'));
    expect(await decide(importId, 'all')).toEqual({ fault: undefined });
    await vi.waitFor(async () => expect(await find(importId)).toMatchObject({ state: 'done' }));
    expect(await find(importId)).toMatchObject({ writtenRows: 2, drafts: { draft: 2 } });
    expect(await decide(importId, 'all')).toEqual({ fault: 'not_open' });
  });

  it('takes no row where all are wanted and one is faulty', async () => {
    const importId = await checkedImport(handle.db, mixed());
    expect(await decide(importId, 'all')).toEqual({ fault: 'faulty' });
    expect(await find(importId)).toMatchObject({ state: 'checked', drafts: {} });
  });

  it('gives up an import and leads back', async () => {
    const importId = await checkedImport(handle.db, mixed());
    expect(await landingOf(decide(importId, 'drop'))).toBe('/en/studio/exchange');
    expect(await find(importId)).toMatchObject({ state: 'dropped' });
  });

  it('does not tell others of it', async () => {
    const importId = await checkedImport(handle.db, mixed());
    handle.actor = staff('stranger');
    expect(await landingOf(decide(importId, 'good'))).toBe(NOT_FOUND);
    expect(await landingOf(decide(importId, 'drop'))).toBe(NOT_FOUND);
  });

  it.each<Actor>([
    staff('approver'),
    staff('administrator'),
    { role: 'analyst', id: 'a' },
    { role: 'firm', id: 'f' },
  ])('leads a $role to the page that says it is not for them', async (actor) => {
    const importId = await checkedImport(handle.db, mixed());
    handle.actor = actor;
    for (const decision of ['all', 'good', 'drop'])
      expect(await landingOf(decide(importId, decision))).toBe('/en/refused');
    expect(await find(importId)).toMatchObject({ state: 'checked' });
  });
});

describe('submitNext', () => {
  it('hands in the drafts of an import', async () => {
    const importId = await writtenImport(handle.db, soundRows('c', 'd'));
    const reason = '按新文件更新';
    expect(await submitNext({ importId, reason, after: '' })).toEqual({
      ok: true,
      submitted: 2,
      refused: 0,
      next: null,
    });
  });

  it('says that it stopped where the session has ended', async () => {
    const importId = await writtenImport(handle.db, soundRows('e'));
    handle.actor = undefined;
    expect(await submitNext({ importId, reason: '按新文件更新', after: '' })).toEqual({
      ok: false,
      reason: 'signed_out',
    });
  });

  it.each(['approver', 'stranger', 'administrator'])('tells the %s of a refusal', async (who) => {
    const importId = await writtenImport(handle.db, soundRows(`of-${who}`));
    handle.actor = staff(who);
    expect(await submitNext({ importId, reason: '按新文件更新', after: '' })).toEqual({
      ok: false,
      reason: 'refused',
    });
  });

  it('refuses whatever no page sends, and never fails', async () => {
    const call = submitNext as (given: unknown) => ReturnType<typeof submitNext>;
    const given = [undefined, null, 7, {}, { importId: { toString: 1 }, reason: [], after: null }];
    for (const each of given) expect(await call(each)).toEqual({ ok: false, reason: 'refused' });
    const importId = await writtenImport(handle.db, soundRows('long'));
    const long = { importId, reason: '字'.repeat(2001), after: '' };
    expect(await submitNext(long)).toEqual({ ok: false, reason: 'refused' });
    handle.actor = undefined;
    expect(await call(undefined)).toEqual({ ok: false, reason: 'signed_out' });
  });
});
