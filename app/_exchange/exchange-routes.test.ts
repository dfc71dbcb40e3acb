import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as getExport } from '@/app/api/studio/export/[format]/route';
import { GET as getFaults } from '@/app/api/studio/import/[importId]/faults/route';
import { GET as getProgress } from '@/app/api/studio/import/[importId]/route';
import { POST } from '@/app/api/studio/import/route';
import { GET as getTemplate } from '@/app/api/studio/template/[format]/route';
import type { Database } from '@/db/connection/database';
import { listImports } from '@/db/queries/list-imports';
import { publishInStudio } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import { type Actor, VISITOR } from '@/lib/access/actor';
import { IMPORT_FORMATS, type ImportFormat } from '@/lib/catalogue/exchange/import-state';
import { MOST_FILE_BYTES } from '@/lib/catalogue/exchange/limits';
import { writeCsv } from '@/lib/catalogue/exchange/write-csv';
import { writeJson } from '@/lib/catalogue/exchange/write-json';
import { writeXlsx } from '@/lib/catalogue/exchange/write-xlsx';
import { FILE_TYPES } from './file-types';

const handle = vi.hoisted(() => ({
  db: undefined as unknown as Database,
  actor: undefined as unknown as Actor,
}));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('@/app/_server/current-actor', () => ({
  currentActor: () => Promise.resolve(handle.actor),
}));

const NOW = new Date('2026-03-01T08:00:00Z');
const WRITERS = { csv: writeCsv, xlsx: writeXlsx, json: writeJson };
const writer = staff('writer');

beforeAll(async () => {
  handle.db = await openTestDatabase();
  await addStaff(handle.db);
  await publishInStudio(handle.db, soundInstrument('of-the-bank'), NOW);
});
beforeEach(() => {
  handle.actor = writer;
});
afterAll(() => handle.db.close());

const asked = (path: string) => new Request(`http://localhost/api/studio/${path}`);
const exported = (format: string) =>
  getExport(asked(`export/${format}`), { params: Promise.resolve({ format }) });
const template = (format: string) =>
  getTemplate(asked(`template/${format}`), { params: Promise.resolve({ format }) });

interface Upload {
  readonly body: BodyInit;
  readonly type?: string;
  readonly headers?: Record<string, string>;
}

const upload = ({ body, type = FILE_TYPES.csv, headers = {} }: Upload) =>
  POST(
    new Request('http://localhost/api/studio/import', {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': type, 'accept-language': 'en', ...headers },
    } as RequestInit),
  );

const count = async () => (await listImports(handle.db, writer)).length;

describe.each(IMPORT_FORMATS)('the export as %s', (format) => {
  it('is a file to keep, private to who asked', async () => {
    const response = await exported(format);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(
      new RegExp(
        `^attachment; filename="greenbridge-instruments-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`,
      ),
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const expected = WRITERS[format]([soundInstrument('of-the-bank')]);
    expect(Buffer.compare(bytes, expected)).toBe(0);
  });

  it('imports again without a fault, and exports again byte by byte', async () => {
    const bytes = await (await exported(format)).arrayBuffer();
    const response = await upload({ body: bytes, type: FILE_TYPES[format] });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ rows: 1, faultyRows: 0 });
    expect(
      Buffer.compare(Buffer.from(await (await exported(format)).arrayBuffer()), Buffer.from(bytes)),
    ).toBe(0);
  });

  it('holds nothing of others', async () => {
    handle.actor = staff('stranger');
    const bytes = new Uint8Array(await (await exported(format)).arrayBuffer());
    expect(Buffer.compare(bytes, WRITERS[format]([]))).toBe(0);
  });

  it('is not for visitors, and neither is the template', async () => {
    handle.actor = VISITOR;
    expect([(await exported(format)).status, (await template(format)).status]).toEqual([403, 403]);
  });

  it('has a template to download', async () => {
    const response = await template(format);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="greenbridge-template.${format}"`,
    );
  });
});

describe('an upload', () => {
  it('is kept with its faults, which can be downloaded', async () => {
    const body = writeCsv([
      soundInstrument('a'),
      { ...soundInstrument('b'), kind: 'gift' as never },
    ]);
    const headers = { 'x-file-name': encodeURIComponent('产品 2026.csv') };
    const { importId, ...rest } = await (await upload({ body, headers })).json();
    expect(rest).toEqual({ rows: 2, faultyRows: 1 });
    const context = { params: Promise.resolve({ importId: String(importId) }) };
    const progress = await getProgress(asked('import/x'), context);
    expect(await progress.json()).toEqual({
      state: 'checked',
      rows: 2,
      faultyRows: 1,
      writtenRows: 0,
    });
    const faults = await (await getFaults(asked('import/x/faults'), context)).text();
    expect(faults.split('\r\n')[1]).toMatch(/^3,b,kind,/);
    expect((await listImports(handle.db, writer))[0]?.fileName).toBe('产品 2026.csv');
    handle.actor = staff('stranger');
    expect((await getProgress(asked('import/x'), context)).status).toBe(404);
    expect((await getFaults(asked('import/x/faults'), context)).status).toBe(404);
  });

  it.each([VISITOR, staff('approver'), staff('administrator')])(
    'of $role is refused before a byte is read',
    async (actor) => {
      handle.actor = actor;
      const pull = vi.fn();
      const body = new ReadableStream({ pull }, { highWaterMark: 0 });
      expect((await upload({ body })).status).toBe(403);
      expect(pull).not.toHaveBeenCalled();
    },
  );

  it('of 200 MB is cut off at the limit, whatever length it announces', async () => {
    let sent = 0;
    let isCancelled = false;
    const chunk = new Uint8Array(1024 * 1024);
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1;
          if (sent > 200) controller.close();
          else controller.enqueue(chunk);
        },
        cancel() {
          isCancelled = true;
        },
      });
    const before = await count();
    const response = await upload({ body: endless() });
    expect(response.status).toBe(413);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect([isCancelled, sent <= MOST_FILE_BYTES / chunk.length + 3]).toEqual([true, true]);
    sent = 0;
    const announced = { 'content-length': String(200 * chunk.length) };
    expect((await upload({ body: endless(), headers: announced })).status).toBe(413);
    expect(sent).toBeLessThanOrEqual(1);
    expect(await count()).toBe(before);
  });

  it.each([
    ['multipart/form-data; boundary=x', {}],
    ['application/zip', {}],
    ['', {}],
    ['text/csv', { 'content-encoding': 'gzip' }],
  ])('of the type %j is refused by its type', async (type, headers) => {
    expect((await upload({ body: 'x', type, headers })).status).toBe(415);
  });

  it.each([
    ['csv', 'a,b\n1,2\n'],
    ['csv', ''],
    ['json', '{"a":'],
    ['xlsx', 'PK no zip'],
  ] as const)(
    'of a broken %s is refused in the language of the caller',
    async (format: ImportFormat, body) => {
      const response = await upload({ body, type: FILE_TYPES[format] });
      expect(response.status).toBe(422);
      const { detail } = await response.json();
      expect(detail).toMatch(/^[A-Z][^一-鿿]+$/);
    },
  );

  it('that is cut off half-way is refused and keeps nothing', async () => {
    const before = await count();
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error('gone'));
      },
    });
    expect((await upload({ body })).status).toBe(400);
    expect(await count()).toBe(before);
  });

  it('leaves the place free for the next one, after whatever fault', async () => {
    for (let i = 0; i < 5; i += 1) await upload({ body: 'broken' });
    const body = writeCsv([soundInstrument('z')]);
    expect((await upload({ body })).status).toBe(200);
  });
});
