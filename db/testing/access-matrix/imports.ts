import { dropImport } from '@/db/commands/drop-import';
import { resumeImports } from '@/db/commands/resume-imports';
import { startImport } from '@/db/commands/start-import';
import { submitImport } from '@/db/commands/submit-import';
import { takeImport } from '@/db/commands/take-import';
import { writeImport } from '@/db/commands/write-import';
import { exportInstruments } from '@/db/queries/export-instruments';
import { findImport, findImportProgress } from '@/db/queries/find-import';
import { listImports } from '@/db/queries/list-imports';
import { REASON } from '@/db/testing/draft-on-its-way';
import { checkedImport, soundRows, writtenImport } from '@/db/testing/sample-import';
import { published } from './draft-things';
import { type Group, row } from './matrix-row';
import { later, NOW, type World } from './world';

const now = NOW;
const noImport = (): { importId: string } => ({ importId: 'no-such' });

const checked = async ({ db, author, name }: World) => ({
  importId: await checkedImport(db, soundRows(name('row')), author),
});
/** Later than all others, since a list shows the newest. */
async function newestImport({ db, author, name }: World) {
  const file = { fileName: 'a.csv', format: 'csv', rows: soundRows(name('row')) } as const;
  return startImport(db, author, { ...file, now: later(1000) });
}
async function taken({ db, author, name }: World) {
  const importId = await checkedImport(db, soundRows(name('row')), author);
  const outcome = await takeImport(db, author, { importId, take: 'all', now });
  if (!outcome.ok) throw new Error(`not taken: ${outcome.reason}`);
  return { importId };
}
const written = async ({ db, author, name }: World) => ({
  importId: await writtenImport(db, soundRows(name('row')), author),
});

const OWN_STAFF = ['editor', 'agency', 'agencyNoCode'] as const;

const onAnImport: Group = {
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
    'commands/take-import:takeImport': row({
      fresh: checked,
      call: (db, actor, { importId }) => takeImport(db, actor, { importId, take: 'all', now }),
      absent: noImport,
    }),
    'commands/drop-import:dropImport': row({
      fresh: checked,
      call: (db, actor, { importId }) => dropImport(db, actor, { importId, now }),
      absent: noImport,
    }),
    'commands/write-import:writeImport': row({
      fresh: taken,
      call: (db, actor, { importId }) => writeImport(db, actor, { importId, now }),
      absent: noImport,
    }),
    'commands/submit-import:submitImport': row({
      fresh: written,
      call: (db, actor, { importId }) => submitImport(db, actor, { importId, reason: REASON, now }),
      did: (result) => (result as { submitted: number }).submitted === 1,
      absent: noImport,
    }),
    'queries/find-import:findImport': row({
      fresh: checked,
      call: (db, actor, { importId }) => findImport(db, actor, { importId }),
      absent: noImport,
    }),
    'queries/find-import:findImportProgress': row({
      fresh: checked,
      call: (db, actor, { importId }) => findImportProgress(db, actor, { importId }),
      absent: noImport,
    }),
  },
};

const importing: Group = {
  expected: {
    passes: ['editor', 'agency', 'agencyNoCode', 'editor2', 'agency2'],
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
    'commands/start-import:startImport': row({
      fresh: async ({ name }) => ({ id: name('row') }),
      call: (db, actor, { id }) =>
        startImport(db, actor, { fileName: 'a.csv', format: 'csv', rows: soundRows(id), now }),
    }),
    'queries/list-imports:listImports': row({
      fresh: newestImport,
      call: (db, actor) => listImports(db, actor),
      shows: { mark: ({ importId }) => importId, to: OWN_STAFF },
    }),
  },
};

const exporting: Group = {
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
      'analyst',
      'administrator',
      'system',
    ],
    refused: ['visitor', 'firm', 'nobody'],
  },
  rows: {
    'queries/export-instruments:exportInstruments': row({
      fresh: published,
      call: (db, actor) => exportInstruments(db, actor),
      shows: {
        mark: ({ instrumentId }) => `"${instrumentId}"`,
        to: [
          'editor',
          'approver',
          'approverNoCode',
          'agency',
          'agencyNoCode',
          'analyst',
          'administrator',
          'system',
        ],
      },
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
    'commands/resume-imports:resumeImports': row({
      fresh: taken,
      call: (db, actor) => resumeImports(db, actor, { now }),
      did: (result, { importId }) => (result as readonly string[]).includes(importId),
    }),
  },
};

export const IMPORTS = [onAnImport, importing, exporting, ofTheHouse] as const;
