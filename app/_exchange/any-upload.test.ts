import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { POST } from '@/app/api/studio/import/route';
import type { Database } from '@/db/connection/database';
import { findImport } from '@/db/queries/find-import';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { IMPORT_FORMATS } from '@/lib/catalogue/exchange/import-state';
import { writeCsv } from '@/lib/catalogue/exchange/write-csv';
import { writeJson } from '@/lib/catalogue/exchange/write-json';
import { writeXlsx } from '@/lib/catalogue/exchange/write-xlsx';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { FILE_TYPES } from './file-types';

const handle = vi.hoisted(() => ({ db: undefined as unknown as Database }));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('@/app/_server/current-actor', () => ({
  currentActor: () => Promise.resolve(staff('writer')),
}));

beforeAll(async () => {
  handle.db = await openTestDatabase();
  await addStaff(handle.db);
});
afterAll(() => handle.db.close());

const SOUND = [soundInstrument('a'), soundInstrument('b'), soundInstrument('c')];
const FILES = { csv: writeCsv(SOUND), json: writeJson(SOUND), xlsx: writeXlsx(SOUND) };

const change = fc.tuple(
  fc.nat(100_000),
  fc.nat(60),
  fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    fc
      .constantFrom(
        '"',
        '\0',
        '\ud800',
        ',',
        '\n',
        '[[[[',
        '{"not":',
        '"kind":"\\u0000"',
        '999e999',
      )
      .map((text) => new TextEncoder().encode(text)),
  ),
);

function damaged(bytes: Uint8Array, changes: readonly [number, number, Uint8Array][]): Buffer {
  return changes.reduce((current, [place, length, piece]) => {
    const at = place % (current.length + 1);
    return Buffer.concat([current.subarray(0, at), piece, current.subarray(at + length)]);
  }, Buffer.from(bytes));
}

it('an upload of any bytes is kept whole with its faults or refused, never a fault of ours', {
  timeout: PATIENCE,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...IMPORT_FORMATS),
      fc.array(change, { maxLength: 3 }),
      fc.string(),
      async (format, changes, name) => {
        const response = await POST(
          new Request('http://localhost/api/studio/import', {
            method: 'POST',
            body: new Uint8Array(damaged(FILES[format], changes)),
            headers: {
              'content-type': FILE_TYPES[format],
              'x-file-name': encodeURIComponent(name),
            },
          }),
        );
        const answer = await response.json();
        expect([200, 422]).toContain(response.status);
        if (response.status === 422) {
          expect(answer.detail).toMatch(/\S/);
          return;
        }
        const found = await findImport(handle.db, staff('writer'), answer);
        expect(found).toMatchObject({ rows: answer.rows, faultyRows: answer.faultyRows });
        expect(found.faults).toHaveLength(answer.faultyRows);
        expect(found.drafts).toEqual({});
      },
    ),
    runs(300),
  );
});
