import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveDraft } from '@/db/commands/save-draft';
import type { Database } from '@/db/connection/database';
import { openDraft } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { addStaff, staff } from '@/db/testing/studio-people';
import { VISITOR } from '@/lib/access/actor';
import { findDraft } from './find-draft';

const NOW = new Date('2026-03-01T08:00:00Z');

let db: Database;
let at: { draftId: string; lock: number };
beforeAll(async () => {
  db = await openTestDatabase();
  await addStaff(db);
  at = await openDraft(db, { instrumentId: 'a', content: { a: 1 }, now: NOW });
});
afterAll(() => db.close());

describe('findDraft', () => {
  it('names all who wrote, and whether there is something to take back', async () => {
    const first = await findDraft(db, staff('approver'), at);
    expect(first).toMatchObject({ canUndo: false, writers: ['writer'] });
    const second = staff('second-writer');
    await saveDraft(db, second, { ...at, content: { a: 2 }, now: NOW });
    const draft = await findDraft(db, second, at);
    expect(draft).toMatchObject({ canUndo: true, updatedBy: { name: 'Name of second-writer' } });
    expect(draft.writers.toSorted()).toEqual(['second-writer', 'writer']);
  });

  it('is not there for anybody else', async () => {
    await expect(findDraft(db, VISITOR, at)).rejects.toMatchObject({ code: 'refused' });
    const administrator = findDraft(db, staff('administrator'), at);
    await expect(administrator).rejects.toMatchObject({ code: 'refused' });
    const stranger = findDraft(db, staff('stranger'), at);
    await expect(stranger).rejects.toMatchObject({ code: 'not_found' });
    const unknown = findDraft(db, staff('writer'), { draftId: 'none' });
    await expect(unknown).rejects.toMatchObject({ code: 'not_found' });
  });
});
