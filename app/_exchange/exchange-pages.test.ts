import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { landingOf, NOT_FOUND } from '@/app/_server/testing/next-navigation';
import { renderPage } from '@/app/_server/testing/render-page';
import ImportPage from '@/app/[locale]/studio/exchange/[importId]/page';
import ExchangePage from '@/app/[locale]/studio/exchange/page';
import { dropImport } from '@/db/commands/drop-import';
import { takeImport } from '@/db/commands/take-import';
import type { Database } from '@/db/connection/database';
import { openTestDatabase } from '@/db/testing/open-test-database';
import {
  checkedImport,
  IMPORTED_AT,
  rowsOf,
  soundRows,
  writtenImport,
} from '@/db/testing/sample-import';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import type { Actor } from '@/lib/access/actor';
import type { Locale } from '@/lib/taxonomy/bilingual';

const handle = vi.hoisted(() => ({
  db: undefined as unknown as Database,
  actor: undefined as unknown as Actor,
}));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('@/app/_server/current-actor', () => ({
  currentUser: async () => ({ role: handle.actor.role, actor: handle.actor }),
  requireUser: async () => ({ role: handle.actor.role, actor: handle.actor }),
}));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));
vi.mock('next-intl/server', () => import('@/app/_server/testing/next-intl-server'));
vi.mock('next/navigation', async () => ({
  ...(await import('@/app/_server/testing/next-navigation')),
  useRouter: () => ({ push: () => undefined, refresh: () => undefined }),
}));

const writer = staff('writer');
const now = IMPORTED_AT;

beforeAll(async () => {
  handle.db = await openTestDatabase();
  await addStaff(handle.db);
});
beforeEach(() => {
  handle.actor = writer;
});
afterAll(() => handle.db.close());

const exchangePage = (locale: Locale = 'zh') =>
  ExchangePage({ params: Promise.resolve({ locale }) });
const importPage = (
  importId: string,
  { locale = 'zh', search = {} }: { locale?: Locale; search?: Record<string, string> } = {},
) =>
  ImportPage({
    params: Promise.resolve({ locale, importId }),
    searchParams: Promise.resolve(search),
  });

describe('the page of import and export', () => {
  it.each(['zh', 'en'] as const)('offers files, a template and the upload (%s)', async (locale) => {
    await checkedImport(handle.db, soundRows('a'));
    const html = await renderPage(exchangePage(locale));
    for (const path of ['export/csv', 'export/xlsx', 'export/json', 'template/xlsx']) {
      expect(html).toContain(`href="/api/studio/${path}"`);
    }
    expect(html).toContain('type="file"');
    expect(html).toContain('products.csv');
  });

  it.each<Actor>([staff('approver'), staff('administrator'), { role: 'analyst', id: 'a' }])(
    'lets a $role export, and shows nothing of imports',
    async (actor) => {
      handle.actor = actor;
      const html = await renderPage(exchangePage());
      expect(html).toContain('/api/studio/export/csv');
      for (const part of ['type="file"', '/api/studio/template', '可原样导入', 'id="imports"'])
        expect(html).not.toContain(part);
    },
  );

  it('has the ways through the studio, and none that refuses', async () => {
    const ways = (html: string) =>
      [...html.matchAll(/href="(\/zh\/[^"]+)"/g)].map(([, way]) => way);
    expect(ways(await renderPage(exchangePage()))).toEqual(
      expect.arrayContaining(['/zh/studio', '/zh/studio/freshness', '/zh/studio/exchange']),
    );
    for (const actor of [staff('administrator'), { role: 'analyst', id: 'a' } as const]) {
      handle.actor = actor;
      expect(ways(await renderPage(exchangePage()))).toEqual([]);
    }
  });

  it('is told not to be for firms', async () => {
    handle.actor = { role: 'firm', id: 'f' };
    expect(await landingOf(exchangePage())).toBe('/zh/refused');
  });
});

describe('the page of an import', () => {
  const faulty = () =>
    rowsOf([
      soundInstrument('good'),
      { ...soundInstrument('bad'), kind: '<img>' },
      { id: 'worse' },
    ]);

  it('lists every faulty row with its columns, and offers the good ones', async () => {
    const importId = await checkedImport(handle.db, faulty());
    const html = await renderPage(importPage(importId));
    expect(html).toContain('共3行：1行无误，2行有误。');
    expect(html).toContain('第3行');
    expect(html).toContain('只导入无误的1行');
    expect(html).toContain('&lt;img&gt;');
    expect(html).not.toContain('<img');
    expect(html).toContain(`/api/studio/import/${importId}/faults`);
  });

  it('shows one column where it is asked to', async () => {
    const importId = await checkedImport(handle.db, faulty());
    const html = await renderPage(
      importPage(importId, { locale: 'en', search: { column: 'name.zh' } }),
    );
    expect(html).toContain('Row 4');
    expect(html).not.toContain('Row 3');
  });

  it('says in each state what comes next', async () => {
    const writing = await checkedImport(handle.db, soundRows('w'));
    await takeImport(handle.db, writer, { importId: writing, take: 'all', now });
    expect(await renderPage(importPage(writing))).toContain('已写入0行，共1行。');
    const done = await writtenImport(handle.db, soundRows('d'));
    expect(await renderPage(importPage(done))).toContain('将1份草稿送审');
    const dropped = await checkedImport(handle.db, soundRows('x'));
    await dropImport(handle.db, writer, { importId: dropped, now });
    expect(await renderPage(importPage(dropped))).toContain('没有写入任何内容');
  });

  it('is not there for other institutions, and not for those who do not import', async () => {
    const importId = await checkedImport(handle.db, soundRows('y'));
    handle.actor = staff('stranger');
    expect(await landingOf(importPage(importId))).toBe(NOT_FOUND);
    for (const other of [staff('approver'), staff('administrator')]) {
      handle.actor = other;
      expect(await landingOf(importPage(importId))).toBe('/zh/refused');
    }
  });
});
