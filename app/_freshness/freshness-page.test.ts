import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SignedInUser } from '@/app/_server/current-actor';
import { landingOf } from '@/app/_server/testing/next-navigation';
import { renderPage } from '@/app/_server/testing/render-page';
import InstrumentPage from '@/app/[locale]/instruments/[id]/page';
import FreshnessPage from '@/app/[locale]/studio/freshness/page';
import { assignInstruments } from '@/db/commands/assign-instruments';
import { noteSourceProbe } from '@/db/commands/note-source-probe';
import { publishShippedCatalogue } from '@/db/commands/publish-shipped-catalogue';
import type { Database } from '@/db/connection/database';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { addStaff, PROVIDER_NAMES, staff } from '@/db/testing/studio-people';
import { type PersonRole, systemActor } from '@/lib/access/actor';
import { verifyToday } from './actions';
import { NOTHING_TYPED } from './verify-state';

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

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const isoDay = (date: Date) => new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
const GONE = 'https://gone.example/rules';

function signIn(id: string, providerId: 'bank' | 'other-bank' | null): void {
  const provider = providerId && {
    id: providerId,
    name: PROVIDER_NAMES[providerId],
    isAgency: false,
  };
  const actor = staff(id);
  const role = actor.role as PersonRole;
  handle.user = { id, role, actor, provider } satisfies Partial<SignedInUser>;
}

beforeAll(async () => {
  handle.db = await openTestDatabase();
  await addStaff(handle.db);
  const prober = systemActor('prober');
  const sources = [{ key: 's1', title: 'x', address: GONE, verified: 'seen' as const }];
  await publishShippedCatalogue(handle.db, prober, {
    instruments: [
      sampleInstrument('late', { verifiedOn: isoDay(daysAgo(190)), sources }),
      sampleInstrument('fresh', { verifiedOn: isoDay(daysAgo(2)) }),
    ],
    now: daysAgo(10),
  });
  await assignInstruments(handle.db, staff('administrator'), {
    instrumentIds: ['late', 'fresh'],
    providerId: 'bank',
    now: daysAgo(9),
  });
  for (const days of [3, 2, 1]) {
    const probe = { address: GONE, status: 404, fault: null, now: daysAgo(days) };
    await noteSourceProbe(handle.db, prober, probe);
  }
});
afterAll(() => handle.db.close());
beforeEach(() => signIn('writer', 'bank'));

const page = (locale = 'zh', search = {}) =>
  FreshnessPage({ params: Promise.resolve({ locale }), searchParams: Promise.resolve(search) });

function post(fields: Readonly<Record<string, string>>) {
  const data = new FormData();
  const all = { locale: 'zh', instrumentId: 'late', versionId: 'late@1', ...fields };
  for (const [name, value] of Object.entries(all)) data.set(name, value);
  return verifyToday(NOTHING_TYPED, data);
}

describe('the freshness page', () => {
  it('shows what is overdue first, by how much, and which links are dead', async () => {
    const html = await renderPage(page());
    expect(html).toContain('已发布 2 项。1 项逾期未核对。1 项有打不开的来源。');
    expect(html.indexOf('示例：late')).toBeLessThan(html.indexOf('示例：fresh'));
    expect(html).toContain('逾期 10 天');
    expect(html).toContain('连续 3 次返回 404');
    expect(html).toMatch(/<label for="verify-late-note"/);
    expect(await renderPage(page('en'))).toContain('10 days overdue');
  });

  it('shows another institution nothing of it, and is refused to those who keep nothing', async () => {
    signIn('stranger', 'other-bank');
    const html = await renderPage(page());
    expect(html).toContain('还没有已发布的产品');
    expect(html).not.toContain('示例：late');
    signIn('administrator', null);
    expect(await landingOf(page())).toBe('/zh/refused');
  });
});

describe('verifyToday', () => {
  it('keeps what was typed whatever is wrong with it, and names the field', async () => {
    const typed = { note: 'x', nextDueOn: '' };
    expect(await post(typed)).toEqual({ ...typed, fault: 'note' });
    const unseen = { note: '\u0000x', nextDueOn: '' };
    expect(await post(unseen)).toEqual({ ...unseen, fault: 'note' });
    const late = { note: '逐条核对', nextDueOn: isoDay(daysAgo(-400)) };
    expect(await post(late)).toMatchObject({ ...late, fault: 'due_too_late' });
    const nonsense = { note: '逐条核对', nextDueOn: '2026-02-30' };
    expect(await post(nonsense)).toEqual({ ...nonsense, fault: 'date' });
    const old = { note: '逐条核对', nextDueOn: '' };
    expect(await post({ ...old, versionId: 'late@0' })).toEqual({ ...old, fault: 'stale' });
    handle.user = undefined;
    expect(await post(old)).toEqual({ ...old, fault: 'signed_out' });
  });

  it('tells staff of another institution no more than that it is not theirs', async () => {
    signIn('stranger', 'other-bank');
    const note = { note: '逐条核对', nextDueOn: '' };
    expect(await post(note)).toEqual({ ...note, fault: 'gone' });
    expect(await post({ ...note, instrumentId: 'nothing' })).toEqual({ ...note, fault: 'gone' });
  });

  it('keeps the check, which the public page then shows by day and institution', async () => {
    const open = () =>
      renderPage(InstrumentPage({ params: Promise.resolve({ locale: 'zh', id: 'late' }) }));
    expect(await open()).not.toContain('（示例银行）');
    expect(await post({ note: '对照细则原件' })).toMatchObject({ note: '', done: {} });
    expect(await renderPage(page())).toContain('Name of writer');
    const html = await open();
    expect(html).toContain('（示例银行）');
    expect(html).not.toContain('Name of writer');
  });

  it('is not taken for the word of an institution that keeps the instrument since', async () => {
    const given = { instrumentIds: ['late'], providerId: 'other-bank', now: new Date() };
    await assignInstruments(handle.db, staff('administrator'), given);
    const publicPage = InstrumentPage({ params: Promise.resolve({ locale: 'zh', id: 'late' }) });
    expect(await renderPage(publicPage)).not.toMatch(/（(示例银行|另一银行)）/);
    signIn('stranger', 'other-bank');
    const html = await renderPage(page());
    expect(html).toContain('逾期 10 天');
    expect(html).toContain('随内容登记');
    expect(html).not.toContain('Name of writer');
    expect(html).not.toContain('对照细则原件');
  });
});
