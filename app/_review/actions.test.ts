import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SignedInUser } from '@/app/_server/current-actor';
import { landingOf } from '@/app/_server/testing/next-navigation';
import type { Database } from '@/db/connection/database';
import { findDraft } from '@/db/queries/find-draft';
import { draftInReview, openDraft, publishInStudio } from '@/db/testing/draft-on-its-way';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { addStaff, staff } from '@/db/testing/studio-people';
import type { Actor } from '@/lib/access/actor';
import { approve, comment, recall, restore, sendBack, settle } from './actions';
import { type ReviewAction, UNTOUCHED } from './review-state';

const handle = vi.hoisted(() => ({
  db: undefined as unknown as Database,
  actor: undefined as Actor | undefined,
}));
vi.mock('@/app/_server/database', () => ({ database: () => handle.db }));
vi.mock('@/app/_server/current-actor', () => ({
  currentUser: async () => handle.actor && ({ actor: handle.actor } as SignedInUser),
}));
vi.mock('next/navigation', () => import('@/app/_server/testing/next-navigation'));

const NOW = new Date('2026-03-01T08:00:00Z');

beforeAll(async () => {
  handle.db = await openTestDatabase();
  await addStaff(handle.db);
});
afterAll(() => handle.db.close());
beforeEach(() => {
  handle.actor = staff('approver');
});

let count = 0;
const inReview = () => draftInReview(handle.db, soundInstrument(`r-${++count}`), NOW);

function form(fields: Readonly<Record<string, string | number>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ locale: 'zh', ...fields })) {
    data.set(name, String(value));
  }
  return data;
}
const post = (action: ReviewAction, fields: Readonly<Record<string, string | number>>) =>
  action(UNTOUCHED, form(fields));
const found = ({ draftId }: { draftId: string }) =>
  findDraft(handle.db, staff('approver'), { draftId });
const pathOf = ({ draftId }: { draftId: string }) => `/zh/studio/drafts/${draftId}/review`;

describe('approve', () => {
  it('publishes at once and comes back to the review', async () => {
    const at = await inReview();
    expect(await landingOf(post(approve, { ...at, when: 'now', time: '' }))).toBe(pathOf(at));
    expect(await found(at)).toMatchObject({ state: 'published' });
  });

  it('schedules by the clock in Beijing', async () => {
    const at = await inReview();
    await landingOf(post(approve, { ...at, when: 'at', time: '2099-01-01T09:00' }));
    expect(await found(at)).toMatchObject({
      state: 'scheduled',
      publishAt: '2099-01-01T01:00:00.000Z',
    });
  });

  it.each([
    ['', '请填写发布时间'],
    ['2020-01-01T09:00', '发布时间已过'],
    ['soon', '格式不对'],
  ])('keeps a time it cannot take (“%s”) and says why', async (time, words) => {
    const at = await inReview();
    expect(await post(approve, { ...at, when: 'at', time })).toEqual({
      values: { when: 'at', time },
      fault: expect.stringContaining(words),
    });
    expect(await found(at)).toMatchObject({ state: 'in_review' });
  });

  it('refuses the author in words', async () => {
    const at = await inReview();
    handle.actor = { ...staff('writer'), role: 'agency' };
    expect(await post(approve, { ...at, when: 'now' })).toMatchObject({
      fault: expect.stringContaining('您编写过这份草稿'),
    });
  });

  it.each([
    ['signed out', undefined, '登录已过期'],
    ['without a one-time password', { ...staff('approver'), secondFactor: false }, '动态口令'],
    ['without the right', staff('second-writer'), '没有这项权限'],
    ['of another institution', staff('strange-approver'), '不属于本机构'],
  ])('tells whoever is %s', async (_, actor, words) => {
    const at = await inReview();
    handle.actor = actor;
    expect(await post(approve, { ...at, when: 'now' })).toMatchObject({
      values: { when: 'now' },
      fault: expect.stringContaining(words),
    });
    expect(await found(at)).toMatchObject({ state: 'in_review' });
  });

  it('lists what stands in the way, and takes nonsense for what it is', async () => {
    const said = { reason: { zh: '须先取得', en: 'First that' }, source: { document: 's1' } };
    const relations = [{ kind: 'requires' as const, anyOf: ['nobody'], ...said }];
    const at = await draftInReview(handle.db, soundInstrument('clash', { relations }), NOW);
    expect(await post(approve, { ...at, when: 'now' })).toMatchObject({
      fault: '有下列问题，不能发布：',
      list: ['clash“须先取得”里的 nobody 不在目录中'],
    });
    expect(await post(approve, { ...at, lock: 'x' })).toMatchObject({
      fault: expect.stringContaining('有误'),
    });
    expect(await post(approve, { ...at, lock: 7 })).toMatchObject({
      fault: expect.stringContaining('状态已变'),
    });
  });
});

describe('sendBack and recall', () => {
  it('send a draft back with its words, and ask for them', async () => {
    const at = await inReview();
    expect(await post(sendBack, { ...at, text: '  ' })).toMatchObject({ fault: '请先写下内容。' });
    expect(await landingOf(post(sendBack, { ...at, text: '额度有误' }))).toBe(pathOf(at));
    expect(await found(at)).toMatchObject({ state: 'draft', comments: [{ text: '额度有误' }] });
    expect(await post(sendBack, { ...at, text: '再退' })).toEqual({
      values: { text: '再退' },
      fault: expect.stringContaining('状态已变'),
    });
  });

  it('take a draft back into the editor', async () => {
    const at = await inReview();
    handle.actor = staff('writer');
    const editor = `/zh/studio/drafts/${at.draftId}`;
    expect(await landingOf(post(recall, { ...at }))).toBe(editor);
    expect(await post(recall, { ...at })).toMatchObject({
      fault: expect.stringContaining('状态已变'),
    });
  });
});

describe('comment and settle', () => {
  it('keep what is said and mark it as dealt with', async () => {
    const at = await inReview();
    await landingOf(post(comment, { ...at, text: '请核对' }));
    const [said] = (await found(at)).comments;
    const landing = await landingOf(post(settle, { ...at, commentId: said?.id ?? '' }));
    expect(landing).toBe(`${pathOf(at)}#comments`);
    expect((await found(at)).comments).toMatchObject([
      { text: '请核对', resolvedAt: expect.any(String) },
    ]);
  });

  it('keep what was typed when the session has ended', async () => {
    const at = await inReview();
    handle.actor = undefined;
    expect(await post(comment, { ...at, text: '写了很久' })).toEqual({
      values: { text: '写了很久' },
      fault: expect.stringContaining('登录已过期'),
    });
  });
});

describe('restore', () => {
  it('opens a draft of an earlier version, once', async () => {
    await publishInStudio(handle.db, soundInstrument('again'), NOW);
    handle.actor = staff('writer');
    const landing = await landingOf(post(restore, { versionId: 'again@1' }));
    expect(landing).toMatch(/^\/zh\/studio\/drafts\/[0-9a-f-]{36}$/);
    expect(await post(restore, { versionId: 'again@1' })).toMatchObject({
      fault: expect.stringContaining('已有草稿'),
    });
    expect(await post(restore, { versionId: 'nothing@1' })).toMatchObject({
      fault: expect.stringContaining('没有找到'),
    });
  });

  it('is not for approvers', async () => {
    await openDraft(handle.db, { instrumentId: 'other', now: NOW });
    expect(await post(restore, { versionId: 'again@1' })).toMatchObject({
      fault: expect.stringContaining('没有这项权限'),
    });
  });
});
