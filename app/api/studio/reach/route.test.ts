import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PreviewsBusy } from '@/app/_reach/population-server';
import { type ReachTask, runReachTask } from '@/app/_reach/reach-task';
import { openCatalogue } from '@/app/_server/testing/open-catalogue';
import { saveResult } from '@/db/commands/save-result';
import type { Database } from '@/db/connection/database';
import { asContent, openDraft } from '@/db/testing/draft-on-its-way';
import { addStaff, staff } from '@/db/testing/studio-people';
import { type Actor, VISITOR } from '@/lib/access/actor';
import type { Instrument } from '@/lib/catalogue/instrument';
import { instrumentWith, SAMPLE_CATALOGUE } from '@/lib/matching/testing/sample-catalogue';
import type { Answers } from '@/lib/profile/answers';
import { GET, POST } from './route';

const handle = vi.hoisted(() => ({
  db: undefined as unknown as Database,
  actor: undefined as unknown as Actor,
  tasks: [] as ReachTask[],
  busy: false,
}));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('@/app/_server/current-actor', () => ({ currentActor: async () => handle.actor }));
vi.mock('@/app/_reach/population-server', async (original) => ({
  ...(await original<typeof import('@/app/_reach/population-server')>()),
  /** In this thread, over fewer firms. */
  computeReach: async (task: ReachTask, loadFirms: () => Promise<readonly Answers[]>) => {
    if (handle.busy) throw new PreviewsBusy('full');
    handle.tasks.push(task);
    const { population } = task;
    const wish =
      population.kind === 'sample'
        ? { ...population, size: 200 }
        : { ...population, firms: await loadFirms() };
    return runReachTask({ ...task, population: wish });
  },
}));

const NOW = new Date();
const title = { zh: '示例', en: 'Sample' };
const source = { document: 'b1' };
const WHOLE = instrumentWith('new-loan', {
  effectiveTo: null,
  required: { attribute: 'totalAssets', op: 'atLeast', value: 5e7, source },
  cases: [
    { title, asOf: '2026-11-24', profile: { totalAssets: 6e7 }, status: 'eligible' },
    { title, asOf: '2026-11-24', profile: { totalAssets: 1 }, status: 'eligible' },
  ],
});

const drafts: Record<string, string> = {};
async function addDraft(name: string, content: Partial<Instrument> & { id: string }) {
  const draft = { instrumentId: content.id, content: asContent(content as Instrument), now: NOW };
  drafts[name] = (await openDraft(handle.db, draft)).draftId;
}

beforeAll(async () => {
  handle.db = await openCatalogue(SAMPLE_CATALOGUE);
  await addStaff(handle.db);
  await addDraft('whole', WHOLE);
  await addDraft('unfinished', { ...WHOLE, id: 'unfinished', required: { all: [] } });
  await addDraft('bare', { id: 'bare', required: WHOLE.required });
  await addDraft('later', { ...WHOLE, id: 'later', effectiveFrom: '2099' });
  for (let at = 0; at < 7; at += 1) {
    const answers: Answers = { sector: '3110', stage: 'planning', totalAssets: 6e7 + at };
    await saveResult(handle.db, VISITOR, { answers, revision: 1, asOf: '2026-11-24', now: NOW });
  }
});
afterAll(() => handle.db.close());
beforeEach(() => {
  handle.actor = staff('writer');
  handle.busy = false;
  handle.tasks.length = 0;
});

const ADDRESS = 'http://localhost/api/studio/reach';
const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
const post = (body: unknown) =>
  POST(new Request(ADDRESS, { method: 'POST', headers, body: JSON.stringify(body) }));
const ask = (name: string, more: Record<string, unknown> = {}) =>
  post({ draftId: drafts[name], ...more });

async function expectProblem(response: Response, status: number) {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return response.json();
}

describe('POST /api/studio/reach', () => {
  it('tells the staff of the provider whom the draft reaches', async () => {
    const response = await ask('whole', { by: ['sector', 'stage'] });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const report = await response.json();
    expect(report).toMatchObject({
      population: 'sample',
      total: 200,
      before: null,
      isLater: false,
    });
    expect(report.gains.matched).toBe(report.after.matched);
    expect(report.criteria).toMatchObject([{ path: '/required', nobodyPasses: false }]);
    expect(report.cross.by).toEqual(['sector', 'stage']);
    expect(report.cases.map(({ ok }: { ok: boolean }) => ok)).toEqual([true, false]);
    expect(handle.tasks[0]).toMatchObject({ population: { kind: 'sample', size: 20_000 } });
  });

  it('takes a draft whose texts are still missing, but none whose rule is', async () => {
    expect((await ask('bare')).status).toBe(200);
    const { errors } = await expectProblem(await ask('unfinished'), 422);
    const pointers: string[] = errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toContain('/content/required/all');
    expect(pointers.every((pointer) => pointer.startsWith('/content/required'))).toBe(true);
  });

  it('looks at a draft that begins later on its first day', async () => {
    const report = await (await ask('later')).json();
    expect(report).toMatchObject({ asOf: '2099-01-01', isLater: true });
    expect(report.after.validity).toBe('in_force');
  });

  it('counts the stored firms without telling an exact number', async () => {
    const report = await (await ask('whole', { population: 'stored' })).json();
    expect(report).toMatchObject({ total: 5, after: { matched: 5 }, losses: { matched: null } });
    expect(report.examples).toEqual({ gained: [], lost: [] });
  });

  it.each(['administrator', 'visitor'])('refuses %s', async (who) => {
    handle.actor = who === 'visitor' ? VISITOR : staff(who);
    await expectProblem(await ask('whole'), 403);
    await expectProblem(await post({ nonsense: 1 }), 403);
    expect(handle.tasks).toEqual([]);
  });

  it('does not tell another provider that the draft exists', async () => {
    handle.actor = staff('stranger');
    await expectProblem(await ask('whole'), 404);
    await expectProblem(await post({ draftId: 'none' }), 404);
    expect(handle.tasks).toEqual([]);
  });

  it.each([
    [{}, '/draftId'],
    [{ draftId: 'x', population: 'everyone' }, '/population'],
    [{ draftId: 'x', size: 1e9 }, '/size'],
    [{ draftId: 'x', by: ['sector', 'sector'] }, '/by'],
    [{ draftId: 'x', by: ['sector', 'mood'] }, '/by/1'],
    [[], ''],
  ])('names the field at fault in %j', async (body, pointer) => {
    const { errors } = await expectProblem(await post(body), 422);
    expect(errors).toMatchObject([{ pointer }]);
  });

  it('says when too many are under way, and what method it takes', async () => {
    handle.busy = true;
    const response = await ask('whole');
    await expectProblem(response, 503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(GET(new Request(ADDRESS)).status).toBe(405);
  });
});
