import { approveDraft } from '@/db/commands/approve-draft';
import { commentDraft } from '@/db/commands/comment-draft';
import { createDraft } from '@/db/commands/create-draft';
import { discardDraft } from '@/db/commands/discard-draft';
import { publishDueDrafts } from '@/db/commands/publish-due-drafts';
import { recallDraft } from '@/db/commands/recall-draft';
import { resolveComment } from '@/db/commands/resolve-comment';
import { restoreVersion } from '@/db/commands/restore-version';
import { returnDraft } from '@/db/commands/return-draft';
import { saveDraft } from '@/db/commands/save-draft';
import { submitDraft } from '@/db/commands/submit-draft';
import { undoDraft } from '@/db/commands/undo-draft';
import { findDraft } from '@/db/queries/find-draft';
import { instrumentVersionsOf } from '@/db/queries/instrument-versions';
import { storedProfiles } from '@/db/queries/stored-profiles';
import { studioInstruments } from '@/db/queries/studio-instruments';
import { asContent, REASON } from '@/db/testing/draft-on-its-way';
import { soundInstrument } from '@/db/testing/sound-instrument';
import {
  commentedDraft,
  type DraftAt,
  draft,
  draftInReview,
  published,
  savedDraft,
  scheduledDraft,
} from './draft-things';
import { type Group, row } from './matrix-row';
import { later, NOW } from './world';

const now = NOW;
const at = ({ draftId, lock }: DraftAt) => ({ draftId, lock, now });
const noDraft = <T extends { draftId: string }>(thing: T): T => ({ ...thing, draftId: 'no-such' });
const noInstrument = <T extends { instrumentId: string }>(thing: T): T => ({
  ...thing,
  instrumentId: 'no-such',
});

const writing: Group = {
  expected: {
    passes: ['editor', 'agency', 'agencyNoCode'],
    not_found: ['editor2', 'agency2'],
    refused: [
      'visitor',
      'firm',
      'approver',
      'approverNoCode',
      'approver2',
      'analyst',
      'administrator',
      'system',
      'nobody',
    ],
  },
  rows: {
    'commands/save-draft:saveDraft': row({
      fresh: draft,
      call: (db, actor, thing) => {
        const content = asContent(soundInstrument(thing.instrumentId, { confidence: 'medium' }));
        return saveDraft(db, actor, { ...at(thing), content });
      },
      absent: noDraft,
    }),
    'commands/undo-draft:undoDraft': row({
      fresh: savedDraft,
      call: (db, actor, thing) => undoDraft(db, actor, at(thing)),
      absent: noDraft,
    }),
    'commands/submit-draft:submitDraft': row({
      fresh: draft,
      call: (db, actor, thing) => submitDraft(db, actor, { ...at(thing), reason: REASON }),
      absent: noDraft,
    }),
    'commands/recall-draft:recallDraft': row({
      fresh: draftInReview,
      call: (db, actor, thing) => recallDraft(db, actor, at(thing)),
      absent: noDraft,
    }),
    'commands/discard-draft:discardDraft': row({
      fresh: draft,
      call: (db, actor, thing) => discardDraft(db, actor, at(thing)),
      absent: noDraft,
    }),
    'commands/restore-version:restoreVersion': row({
      fresh: published,
      call: (db, actor, { versionId }) => restoreVersion(db, actor, { versionId, now }),
      absent: (thing) => ({ ...thing, versionId: 'no-such@1' }),
    }),
    'commands/create-draft:createDraft': row({
      fresh: async ({ name }) => ({ instrumentId: name('fresh') }),
      call: (db, actor, { instrumentId }) =>
        createDraft(db, actor, { instrumentId, kind: 'change', providerId: 'p1', now }),
    }),
  },
};

const approving: Group = {
  expected: {
    passes: ['approver', 'agency'],
    second_factor: ['approverNoCode', 'agencyNoCode'],
    not_found: ['approver2', 'agency2'],
    refused: [
      'visitor',
      'firm',
      'editor',
      'editor2',
      'analyst',
      'administrator',
      'system',
      'nobody',
    ],
  },
  rows: {
    'commands/approve-draft:approveDraft': row({
      fresh: draftInReview,
      call: (db, actor, thing) => approveDraft(db, actor, at(thing)),
      absent: noDraft,
    }),
    'commands/return-draft:returnDraft': row({
      fresh: scheduledDraft,
      call: (db, actor, thing) => returnDraft(db, actor, { ...at(thing), comment: 'Not yet' }),
      absent: noDraft,
    }),
  },
};

const readingAndTalking: Group = {
  expected: {
    passes: ['editor', 'approver', 'approverNoCode', 'agency', 'agencyNoCode'],
    not_found: ['editor2', 'approver2', 'agency2'],
    refused: ['visitor', 'firm', 'analyst', 'administrator', 'system', 'nobody'],
  },
  rows: {
    'queries/find-draft:findDraft': row({
      fresh: commentedDraft,
      call: (db, actor, { draftId }) => findDraft(db, actor, { draftId }),
      absent: noDraft,
    }),
    'queries/instrument-versions:instrumentVersionsOf': row({
      fresh: published,
      call: (db, actor, { instrumentId }) => instrumentVersionsOf(db, actor, { instrumentId }),
      did: (result) => (result as readonly unknown[]).length === 1,
      absent: noInstrument,
    }),
    'commands/comment-draft:commentDraft': row({
      fresh: draft,
      call: (db, actor, { draftId }) => commentDraft(db, actor, { draftId, text: 'Why', now }),
      absent: noDraft,
    }),
    'commands/resolve-comment:resolveComment': row({
      fresh: commentedDraft,
      call: (db, actor, { draftId, commentId }) =>
        resolveComment(db, actor, { draftId, commentId, now }),
      absent: noDraft,
    }),
  },
};

const listing: Group = {
  expected: {
    passes: [
      'editor',
      'approver',
      'approverNoCode',
      'agency',
      'agencyNoCode',
      'editor2',
      'approver2',
      'agency2',
    ],
    refused: ['visitor', 'firm', 'analyst', 'administrator', 'system', 'nobody'],
  },
  rows: {
    'queries/studio-instruments:studioInstruments': row({
      fresh: draft,
      call: (db, actor, { instrumentId }) =>
        studioInstruments(db, actor, { search: instrumentId, now }),
      shows: {
        mark: ({ instrumentId }) => instrumentId,
        to: ['editor', 'approver', 'approverNoCode', 'agency', 'agencyNoCode'],
      },
    }),
    'queries/stored-profiles:storedProfiles': row({
      fresh: async () => ({}),
      call: (db, actor) => storedProfiles(db, actor, { now }),
    }),
  },
};

const ofTheHouse: Group = {
  expected: {
    passes: ['system'],
    refused: [
      'visitor',
      'firm',
      'editor',
      'approver',
      'approverNoCode',
      'agency',
      'agencyNoCode',
      'editor2',
      'approver2',
      'agency2',
      'analyst',
      'administrator',
      'nobody',
    ],
  },
  rows: {
    'commands/publish-due-drafts:publishDueDrafts': row({
      fresh: scheduledDraft,
      call: (db, actor) => publishDueDrafts(db, actor, { now: later(90) }),
      did: (result, { draftId }) => (result as readonly string[]).includes(draftId),
    }),
  },
};

export const DRAFTS = [writing, approving, readingAndTalking, listing, ofTheHouse] as const;
