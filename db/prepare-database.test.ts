import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VISITOR } from '@/lib/access/actor';
import { dialect } from './columns';
import { discardDraft } from './commands/discard-draft';
import type { Database } from './connection/database';
import { prepareDatabase } from './prepare-database';
import { currentRevision } from './queries/current-revision';
import { openDraft } from './testing/draft-on-its-way';
import { openEmptyTestDatabase } from './testing/open-test-database';
import { addSampleUser } from './testing/sample-accounts';
import { sampleInstrument } from './testing/sample-instrument';
import { addStaff, staff } from './testing/studio-people';

const NOW = new Date('2026-03-01T08:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'greenbridge-'));

let db: Database;
beforeAll(async () => {
  db = await openEmptyTestDatabase();
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

const prepare = () => prepareDatabase(db, { now: NOW, folder });

describe('prepareDatabase', () => {
  it('makes the tables, also where the catalogue is still empty', async () => {
    const [database, catalogue] = await prepare();
    expect(database).toMatch(new RegExp(`^database: ${dialect}, \\d+ migrations applied$`));
    expect(catalogue).toBe(
      'catalogue: 0 instruments, revision 0 (0 added, 0 changed, 0 withdrawn)',
    );
  });

  it('loads the catalogue, and is done at once the next time', async () => {
    writeFileSync(join(folder, 'a.json'), JSON.stringify(sampleInstrument('a')));
    expect(await prepare()).toEqual([
      `database: ${dialect}, up to date`,
      'catalogue: 1 instruments, revision 1 (1 added, 0 changed, 0 withdrawn)',
      'expired: 0 results, 0 forms removed',
      expect.stringMatching(/^accounts: no administrator yet; .*npm run admin:create/),
    ]);
    expect((await prepare())[1]).toContain('revision 1 (0 added, 0 changed, 0 withdrawn)');
  });

  it('says how to create an administrator until there is one, and shows no password', async () => {
    expect((await prepare()).at(-1)).toMatch(/^accounts: no administrator/);
    await addSampleUser(db, 'root', 'administrator');
    expect((await prepare()).join()).not.toMatch(/accounts|password/);
  });

  it('counts what it leaves to a provider, and says nothing where there is none', async () => {
    await addStaff(db);
    writeFileSync(join(folder, 'c.json'), JSON.stringify(sampleInstrument('c')));
    const at = await openDraft(db, { instrumentId: 'c', now: NOW });
    const told = 'studio: 1 shipped instruments left as their providers publish them';
    expect(await prepare()).toContain(told);
    await discardDraft(db, staff('writer'), { ...at, now: NOW });
    rmSync(join(folder, 'c.json'));
    expect(await prepare()).not.toContain(told);
  });

  it('changes nothing in the catalogue when a file is faulty', async () => {
    writeFileSync(join(folder, 'b.json'), '{}');
    await expect(prepare()).rejects.toMatchObject({ code: 'invalid' });
    expect(await currentRevision(db, VISITOR)).toBe(1);
  });
});
