import { commentDraft } from '@/db/commands/comment-draft';
import { saveDraft } from '@/db/commands/save-draft';
import { openDraft, waitingDraft } from '@/db/testing/access-matrix/askers';
import { checkedImport, soundRows, writtenImport } from '@/db/testing/sample-import';
import { hashToken } from '@/db/token';
import { type ActionRow, freshlyPublished, freshPerson, type Maker } from './action-row';

const being = ({ db, asking, name, now }: Maker) => openDraft(db, asking.author, name('kept'), now);
const waiting = ({ db, asking, name, now }: Maker) =>
  waitingDraft(db, asking.author, name('kept'), now);

async function savedTwice(maker: Maker) {
  const { draft, lock } = await being(maker);
  const change = { draftId: draft, lock: Number(lock), content: { note: null }, now: maker.now };
  const saved = await saveDraft(maker.db, maker.asking.author, change);
  if (!saved.ok) throw new Error(`not saved: ${saved.reason}`);
  return { draft, lock: String(saved.lock) };
}

async function commented(maker: Maker) {
  const at = await being(maker);
  const { db, asking, now } = maker;
  const said = await commentDraft(db, asking.colleague, { draftId: at.draft, text: 'A word', now });
  if (!said.ok) throw new Error(said.reason);
  return { ...at, comment: said.commentId };
}

const checked = async ({ db, asking, name }: Maker) => ({
  import: await checkedImport(db, soundRows(name('row')), asking.author),
});
const written = async ({ db, asking, name }: Maker) => ({
  import: await writtenImport(db, soundRows(name('row')), asking.author),
});

/** In the editor, which is told of a refusal and of what is not there in one word. */
const editing: ActionRow['said'] = {
  'sign-in': ['visitor', 'owing'],
  refused: ['firm', 'approver', 'editor2', 'approver2', 'analyst', 'administrator'],
  done: ['editor', 'agency'],
};

const inTheEditor: readonly ActionRow[] = [
  {
    action: '_studio/editor/draft-actions.ts:sendDraft',
    right: 'draft.write',
    said: editing,
    fresh: being,
    input: { draftId: '{draft}', lock: '{lock}', content: { note: null } },
  },
  {
    action: '_studio/editor/draft-actions.ts:takeBackSave',
    right: 'draft.write',
    said: editing,
    fresh: savedTwice,
    input: { draftId: '{draft}', lock: '{lock}' },
  },
  {
    action: '_studio/editor/draft-actions.ts:handIn',
    right: 'draft.write',
    said: editing,
    fresh: being,
    input: { draftId: '{draft}', lock: '{lock}', reason: '按新文件更新额度' },
  },
  {
    action: '_studio/editor/draft-actions.ts:takeBackFromReview',
    right: 'draft.write',
    said: editing,
    fresh: waiting,
    input: { draftId: '{draft}', lock: '{lock}' },
  },
  {
    action: '_studio/editor/draft-actions.ts:giveUpDraft',
    right: 'draft.write',
    said: editing,
    fresh: being,
    input: { draftId: '{draft}', lock: '{lock}' },
  },
  ...(['sayOfDraft', 'settleComment'] as const).map(
    (name): ActionRow => ({
      action: `_studio/editor/draft-actions.ts:${name}`,
      right: 'draft.comment',
      said: {
        'sign-in': ['visitor', 'owing'],
        refused: ['firm', 'editor2', 'approver2', 'analyst', 'administrator'],
        done: ['editor', 'approver', 'agency'],
      },
      fresh: commented,
      input:
        name === 'sayOfDraft'
          ? { draftId: '{draft}', text: 'A word' }
          : { draftId: '{draft}', commentId: '{comment}' },
    }),
  ),
];

const inTheList: readonly ActionRow[] = [
  {
    // Of their own institution, whichever that is.
    action: '_studio/actions.ts:createInstrument',
    right: 'draft.write',
    said: {
      'sign-in': ['visitor', 'owing'],
      refused: ['firm', 'approver', 'approver2', 'analyst', 'administrator'],
      done: ['editor', 'agency', 'editor2'],
    },
    fresh: async ({ name }) => ({ id: name('new') }),
    hasState: true,
    form: { id: '{id}', kind: 'loan', zh: '新贷款', en: 'New loan' },
  },
  {
    action: '_studio/actions.ts:openDraft',
    right: 'draft.write',
    said: {
      'sign-in': ['visitor', 'owing'],
      refused: ['firm', 'approver', 'approver2', 'analyst', 'administrator'],
      missing: ['editor2'],
      done: ['editor', 'agency'],
    },
    fresh: freshlyPublished,
    hasState: true,
    form: { id: '{instrument}', kind: 'change' },
  },
];

const approving: ActionRow['said'] = {
  'sign-in': ['visitor', 'owing'],
  refused: ['firm', 'editor', 'editor2', 'analyst', 'administrator'],
  missing: ['approver2'],
  done: ['approver', 'agency'],
};
const writing: ActionRow['said'] = {
  'sign-in': ['visitor', 'owing'],
  refused: ['firm', 'approver', 'approver2', 'analyst', 'administrator'],
  missing: ['editor2'],
  done: ['editor', 'agency'],
};
const talking: ActionRow['said'] = {
  'sign-in': ['visitor', 'owing'],
  refused: ['firm', 'analyst', 'administrator'],
  missing: ['editor2', 'approver2'],
  done: ['editor', 'approver', 'agency'],
};

const inReview: readonly ActionRow[] = [
  {
    action: '_review/actions.ts:approve',
    right: 'draft.approve',
    said: approving,
    fresh: waiting,
    hasState: true,
    form: { draftId: '{draft}', lock: '{lock}', when: 'now' },
  },
  {
    action: '_review/actions.ts:sendBack',
    right: 'draft.approve',
    said: approving,
    fresh: waiting,
    hasState: true,
    form: { draftId: '{draft}', lock: '{lock}', text: 'Not yet' },
  },
  {
    action: '_review/actions.ts:recall',
    right: 'draft.write',
    said: writing,
    fresh: waiting,
    hasState: true,
    form: { draftId: '{draft}', lock: '{lock}' },
  },
  {
    action: '_review/actions.ts:comment',
    right: 'draft.comment',
    said: talking,
    fresh: waiting,
    hasState: true,
    form: { draftId: '{draft}', lock: '{lock}', text: 'A word' },
  },
  {
    action: '_review/actions.ts:settle',
    right: 'draft.comment',
    said: talking,
    fresh: commented,
    hasState: true,
    form: { draftId: '{draft}', lock: '{lock}', commentId: '{comment}' },
  },
  {
    action: '_review/actions.ts:restore',
    right: 'draft.write',
    said: writing,
    fresh: freshlyPublished,
    hasState: true,
    form: { versionId: '{version}' },
  },
];

const importing: readonly ActionRow[] = [
  ...['drop', 'good'].map(
    (decision): ActionRow => ({
      action: '_exchange/actions.ts:decideImport',
      right: 'catalogue.import',
      said: writing,
      fresh: checked,
      hasState: true,
      form: { importId: '{import}', decision },
    }),
  ),
  {
    // Of a refusal and of what is not there in one word: the page keeps the reason that was typed.
    action: '_exchange/actions.ts:submitNext',
    right: 'catalogue.import',
    said: {
      'sign-in': ['visitor', 'owing'],
      refused: ['firm', 'approver', 'editor2', 'approver2', 'analyst', 'administrator'],
      done: ['editor', 'agency'],
    },
    fresh: written,
    input: { importId: '{import}', reason: '按新文件更新额度', after: '' },
  },
];

const verifying: readonly ActionRow[] = [
  {
    action: '_freshness/actions.ts:verifyToday',
    right: 'instrument.verify',
    said: {
      'sign-in': ['visitor', 'owing'],
      missing: ['firm', 'editor2', 'approver2', 'analyst', 'administrator'],
      done: ['editor', 'approver', 'agency'],
    },
    fresh: freshlyPublished,
    hasState: true,
    form: { instrumentId: '{instrument}', versionId: '{version}', note: 'As it says' },
  },
];

const administering: ActionRow['said'] = {
  'sign-in': ['visitor', 'owing'],
  refused: ['firm', 'editor', 'approver', 'agency', 'editor2', 'approver2', 'analyst'],
  done: ['administrator'],
};

async function personWithSession(maker: Maker) {
  const person = await freshPerson(maker);
  return { ...person, session: hashToken(person.token ?? '') };
}

const administration: readonly ActionRow[] = [
  {
    action: '_admin/assign-action.ts:assign',
    right: 'instrument.assign',
    said: administering,
    fresh: freshlyPublished,
    form: { instrument: '{instrument}', to: '' },
  },
  {
    action: '_admin/people-actions.ts:invite',
    right: 'user.invite',
    said: administering,
    fresh: async ({ name }) => ({ email: `${name('guest')}@bank.example` }),
    hasState: true,
    form: { email: '{email}', role: 'editor', provider: '{provider}', language: 'zh' },
  },
  {
    action: '_admin/person-actions.ts:changePerson',
    right: 'user.change',
    said: administering,
    fresh: freshPerson,
    hasState: true,
    form: { user: '{person}', name: 'Other', role: 'approver', provider: '{provider}' },
  },
  {
    action: '_admin/person-actions.ts:setSuspended',
    right: 'user.change',
    said: administering,
    fresh: freshPerson,
    hasState: true,
    form: { user: '{person}', suspended: 'yes' },
  },
  {
    action: '_admin/person-actions.ts:takeSecondFactor',
    right: 'user.change',
    said: administering,
    fresh: freshPerson,
    hasState: true,
    form: { user: '{person}' },
  },
  {
    action: '_admin/person-actions.ts:endPersonSession',
    right: 'user.change',
    said: administering,
    fresh: personWithSession,
    form: { user: '{person}', session: '{session}' },
  },
  {
    action: '_admin/person-actions.ts:endPersonSessions',
    right: 'user.change',
    said: administering,
    fresh: freshPerson,
    form: { user: '{person}' },
  },
  {
    action: '_admin/provider-actions.ts:add',
    right: 'provider.change',
    said: administering,
    hasState: true,
    form: { nameZh: '三号行', nameEn: 'Bank three', contact: '', isAgency: '' },
  },
  {
    action: '_admin/provider-actions.ts:change',
    right: 'provider.change',
    said: administering,
    hasState: true,
    form: {
      provider: '{provider}',
      nameZh: '一号行',
      nameEn: 'Bank one',
      contact: '',
      isAgency: 'yes',
    },
  },
];

export const STAFF_ACTIONS: readonly ActionRow[] = [
  ...inTheEditor,
  ...inTheList,
  ...inReview,
  ...importing,
  ...verifying,
  ...administration,
];
