import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { landingOf } from '@/app/_server/testing/next-navigation';
import type { Database } from '@/db/connection/database';
import { findDraft } from '@/db/queries/find-draft';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addStaff, staff } from '@/db/testing/studio-people';
import { createInstrument, openDraft } from './actions';
import { EMPTY_INSTRUMENT } from './new-instrument-state';
import { NOT_ASKED } from './open-draft-state';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database, who: 'writer' }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('@/app/_server/current-actor', async () => {
  const people = await import('@/db/testing/studio-people');
  return {
    requireUser: async () => {
      const actor = people.staff(handle.who);
      const { id, role, providerId } = actor;
      const name = { zh: '示例银行', en: 'A bank' };
      return { id, role, actor, provider: providerId ? { id: providerId, name } : null };
    },
  };
});
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));

beforeAll(async () => {
  handle.db = await openTestDatabase();
  await addStaff(handle.db);
});
afterAll(() => handle.db.close());

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ locale: 'zh', ...fields })) data.set(name, value);
  return data;
}
const NEW = { id: 'green-loan', kind: 'loan', zh: '绿色技改贷', en: 'Green retrofit loan' };
const create = (fields: Readonly<Record<string, string>>) =>
  createInstrument(EMPTY_INSTRUMENT, form(fields));
const open = (id: string, kind: string) => openDraft(NOT_ASKED, form({ id, kind }));

describe('a new instrument', () => {
  it('begins with what was given and leads to its editor', async () => {
    const place = await landingOf(create(NEW));
    const draftId = place.replace('/zh/studio/drafts/', '');
    const { content } = await findDraft(handle.db, staff('writer'), { draftId });
    expect(content).toMatchObject({
      id: NEW.id,
      kind: 'loan',
      name: { zh: NEW.zh, en: NEW.en },
      provider: { zh: '示例银行' },
    });
    expect(await landingOf(open(NEW.id, 'change'))).toBe(place);
  });

  it('is not begun under an id that has a draft, and keeps what was typed', async () => {
    expect(await create(NEW)).toEqual({ values: NEW, faults: [{ field: 'id', fault: 'open' }] });
  });

  it('names every field that is missing or strange', async () => {
    const values = { id: 'Not an id', kind: 'lottery', zh: '', en: ' ' };
    expect(await create(values)).toEqual({
      values: { id: 'not an id', kind: 'lottery', zh: '', en: '' },
      faults: [
        { field: 'zh', fault: 'missing' },
        { field: 'en', fault: 'missing' },
        { field: 'id', fault: 'format' },
        { field: 'kind', fault: 'format' },
      ],
    });
  });

  it('says what cannot be kept, and does not blame the id', async () => {
    const values = { ...NEW, id: 'long-name', zh: '长'.repeat(600_000) };
    const { fault, ...rest } = await create(values);
    expect(rest).toEqual({ values, faults: [] });
    expect(fault).toContain('512 KB');
  });

  it('says that there is nothing to withdraw, in the language of the page', async () => {
    expect(await open('never-published', 'withdrawal')).toEqual({
      fault: expect.stringContaining('没有已发布的版本'),
    });
    const english = form({ id: 'never-published', kind: 'withdrawal' });
    english.set('locale', 'en');
    expect(await openDraft(NOT_ASKED, english)).toEqual({
      fault: expect.stringContaining('nothing to withdraw'),
    });
  });

  it('says that an instrument is kept by others', async () => {
    handle.who = 'stranger';
    expect(await open(NEW.id, 'change')).toEqual({
      fault: expect.stringContaining('不归本机构维护'),
    });
    handle.who = 'writer';
  });

  it('leads back to the list from a form that no page sends', async () => {
    expect(await landingOf(open('../x', 'change'))).toBe('/zh/studio');
    expect(await landingOf(open('x', 'lottery'))).toBe('/zh/studio');
  });

  it.each(['approver', 'administrator'])('is not for the %s', async (who) => {
    handle.who = who;
    expect(await landingOf(create(NEW))).toBe('/zh/refused');
    expect(await landingOf(open(NEW.id, 'change'))).toBe('/zh/refused');
    handle.who = 'writer';
  });
});
