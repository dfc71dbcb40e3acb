import { publishShippedCatalogue } from '@/db/commands/publish-shipped-catalogue';
import { saveIntake } from '@/db/commands/save-intake';
import { saveResult } from '@/db/commands/save-result';
import { currentRevision } from '@/db/queries/current-revision';
import { findIntake } from '@/db/queries/find-intake';
import { findResult } from '@/db/queries/find-result';
import { publishedCatalogue } from '@/db/queries/published-catalogue';
import { sampleInstrument } from '@/db/testing/sample-instrument';
import { VISITOR } from '@/lib/access/actor';
import { published } from './draft-things';
import { type Group, row } from './matrix-row';
import { NOW, type World } from './world';

const now = NOW;
const noToken = () => ({ token: 'no-such' });
const fields = { sector: '3110' };

async function intake({ db }: World) {
  return { token: (await saveIntake(db, VISITOR, { fields, now })).token };
}

async function savedResult({ db }: World) {
  const asked = { answers: { sector: '3110' }, revision: 1, asOf: '2026-03-01', now };
  return { token: (await saveResult(db, VISITOR, asked)).token };
}

const readingTheCatalogue: Group = {
  expected: {
    passes: [
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
      'system',
    ],
    refused: ['nobody'],
  },
  rows: {
    'queries/current-revision:currentRevision': row({
      fresh: async () => ({}),
      call: (db, actor) => currentRevision(db, actor),
      did: (result) => Number(result) > 0,
    }),
    'queries/published-catalogue:publishedCatalogue': row({
      fresh: published,
      call: (db, actor) => publishedCatalogue(db, actor),
      did: (result, { instrumentId }) => JSON.stringify(result).includes(`"${instrumentId}"`),
    }),
  },
};

/** A form and a result are whoever's who holds the address. */
const asking: Group = {
  expected: {
    passes: [
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
    ],
    refused: ['system', 'nobody'],
  },
  rows: {
    'commands/save-intake:saveIntake': row({
      fresh: intake,
      call: (db, actor, { token }) => saveIntake(db, actor, { token, fields, now }),
      absent: noToken,
    }),
    'commands/save-result:saveResult': row({
      fresh: async () => ({}),
      call: (db, actor) =>
        saveResult(db, actor, {
          answers: { sector: '3110' },
          revision: 1,
          asOf: '2026-03-01',
          now,
        }),
    }),
    'queries/find-intake:findIntake': row({
      fresh: intake,
      call: (db, actor, { token }) => findIntake(db, actor, { token, now }),
      absent: noToken,
    }),
    'queries/find-result:findResult': row({
      fresh: savedResult,
      call: (db, actor, { token }) => findResult(db, actor, { token, now }),
      absent: noToken,
    }),
  },
};

const shipping: Group = {
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
    'commands/publish-shipped-catalogue:publishShippedCatalogue': row({
      fresh: async ({ name }) => ({ id: name('shipped') }),
      call: (db, actor, { id }) =>
        publishShippedCatalogue(db, actor, { instruments: [sampleInstrument(id)], now }),
      did: (result, { id }) => (result as { added: readonly string[] }).added.includes(id),
    }),
  },
};

export const PUBLIC = [readingTheCatalogue, asking, shipping] as const;
