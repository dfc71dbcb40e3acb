import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { SignedInUser } from '@/app/_server/current-actor';
import { renderPage } from '@/app/_server/testing/render-page';
import VersionsPage from '@/app/[locale]/studio/instruments/[id]/versions/page';
import { assignInstruments } from '@/db/commands/assign-instruments';
import type { Database } from '@/db/connection/database';
import { publishInStudio, REASON } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, PROVIDER_NAMES, staff } from '@/db/testing/studio-people';
import type { PersonRole } from '@/lib/access/actor';

const handle = vi.hoisted(() => ({
  db: undefined as unknown as Database,
  user: undefined as unknown,
}));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('@/app/_server/current-actor', () => ({
  currentUser: async () => handle.user,
  requireUser: async () => handle.user,
}));
vi.mock('next/headers', () => import('@/app/_server/testing/next-headers'));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));
vi.mock('next-intl/server', () => import('@/app/_server/testing/next-intl-server'));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));

beforeAll(async () => {
  handle.db = await openTestDatabase();
  await addStaff(handle.db);
  await publishInStudio(handle.db, soundInstrument('a'), new Date('2026-03-01T08:00:00Z'));
});
afterAll(() => handle.db.close());

function shownTo(id: string, providerId: 'bank' | 'other-bank'): Promise<string> {
  const provider = { id: providerId, name: PROVIDER_NAMES[providerId], isAgency: false };
  const actor = staff(id);
  const role = actor.role as PersonRole;
  handle.user = { id, role, actor, provider } satisfies Partial<SignedInUser>;
  return renderPage(
    VersionsPage({
      params: Promise.resolve({ locale: 'zh', id: 'a' }),
      searchParams: Promise.resolve({}),
    }),
  );
}

it('names people and reason to those who published, and nobody to a later keeper', async () => {
  const own = await shownTo('approver', 'bank');
  expect(own).toContain('Name of writer 编写，Name of approver 批准');
  expect(own).toContain(REASON);
  const given = { instrumentIds: ['a'], providerId: 'other-bank', now: new Date() };
  await assignInstruments(handle.db, staff('administrator'), given);
  const theirs = await shownTo('stranger', 'other-bank');
  expect(theirs).toContain('第 1 版');
  for (const said of ['Name of', '编写', REASON, '随程序发布的目录']) {
    expect(theirs).not.toContain(said);
  }
});
