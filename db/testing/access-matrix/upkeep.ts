import { assignInstruments } from '@/db/commands/assign-instruments';
import { noteSourceProbe } from '@/db/commands/note-source-probe';
import { remindOwners } from '@/db/commands/remind-owners';
import { removeExpired } from '@/db/commands/remove-expired';
import { saveIntake } from '@/db/commands/save-intake';
import { settleMail } from '@/db/commands/settle-mail';
import { takeDueMails } from '@/db/commands/take-due-mails';
import { verifyInstrument } from '@/db/commands/verify-instrument';
import { sendLater } from '@/db/later-mail';
import { dueSourceAddresses } from '@/db/queries/due-source-addresses';
import { freshnessQueue } from '@/db/queries/freshness-queue';
import { lastCheck } from '@/db/queries/last-check';
import { systemActor, VISITOR } from '@/lib/access/actor';
import { published } from './draft-things';
import { type Group, row } from './matrix-row';
import { NOW, type World } from './world';

const now = NOW;
const A_YEAR_AGO = new Date('2025-03-01T08:00:00Z');

async function dueMail({ db, name }: World) {
  const recipient = `${name('reader')}@bank.example`;
  const mail = { dedupeKey: recipient, recipient, subject: 'A', body: 'B', now };
  await db.write((tx) => sendLater(tx, mail));
  return { recipient };
}

async function takenMail(world: World) {
  const { recipient } = await dueMail(world);
  const mails = await takeDueMails(world.db, systemActor('mail'), { now, limit: 1000 });
  const taken = mails.find((mail) => mail.recipient === recipient);
  if (!taken) throw new Error('no mail is due');
  return { id: taken.id };
}

/** A check of so long ago that the instrument stands first in p1's queue. */
async function verifiedLongAgo(world: World, note = world.name('looked-at')) {
  const { instrumentId } = await published(world);
  const check = { instrumentId, note, nextDueOn: '2025-03-02', now: A_YEAR_AGO };
  const verified = await verifyInstrument(world.db, world.author, check);
  if (!verified.ok) throw new Error(`not verified: ${verified.reason}`);
  return { instrumentId, note };
}

/** And another one with the same note, which p2 has been given since. */
async function verifiedAndHandedOn(world: World) {
  const kept = await verifiedLongAgo(world);
  const { instrumentId } = await verifiedLongAgo(world, kept.note);
  const given = { instrumentIds: [instrumentId], providerId: 'p2', now };
  const assigned = await assignInstruments(world.db, world.administrator, given);
  if (!assigned.ok) throw new Error(`not given: ${assigned.reason}`);
  return kept;
}

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
    'commands/remove-expired:removeExpired': row({
      fresh: async ({ db }) => {
        await saveIntake(db, VISITOR, { fields: {}, now: A_YEAR_AGO });
        return {};
      },
      call: (db, actor) => removeExpired(db, actor, now),
      did: (result) => (result as { intakes: number }).intakes > 0,
    }),
    'commands/take-due-mails:takeDueMails': row({
      fresh: dueMail,
      call: (db, actor) => takeDueMails(db, actor, { now, limit: 1000 }),
      did: (result, { recipient }) => JSON.stringify(result).includes(recipient),
    }),
    'commands/settle-mail:settleMail': row({
      fresh: takenMail,
      call: (db, actor, { id }) => settleMail(db, actor, { id, now }),
      absent: () => ({ id: 'no-such' }),
    }),
    'commands/note-source-probe:noteSourceProbe': row({
      fresh: async ({ name }) => ({ address: `https://source.example/${name('page')}` }),
      call: (db, actor, { address }) =>
        noteSourceProbe(db, actor, { address, status: 200, fault: null, now }),
    }),
    'commands/remind-owners:remindOwners': row({
      fresh: (world) => verifiedLongAgo(world),
      call: (db, actor) => remindOwners(db, actor, { now }),
      did: (result) => (result as { mails: number }).mails > 0,
    }),
    'queries/due-source-addresses:dueSourceAddresses': row({
      fresh: async () => ({}),
      call: (db, actor) => dueSourceAddresses(db, actor, { now }),
    }),
  },
};

const verifying: Group = {
  expected: {
    passes: ['editor', 'approver', 'approverNoCode', 'agency', 'agencyNoCode'],
    not_found: ['editor2', 'approver2', 'agency2'],
    refused: ['visitor', 'firm', 'analyst', 'administrator', 'system', 'nobody'],
  },
  rows: {
    'commands/verify-instrument:verifyInstrument': row({
      fresh: published,
      call: (db, actor, { instrumentId }) =>
        verifyInstrument(db, actor, { instrumentId, note: 'As it says', now }),
      absent: (thing) => ({ ...thing, instrumentId: 'no-such' }),
    }),
  },
};

const listingWhatIsDue: Group = {
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
    'queries/freshness-queue:freshnessQueue': row({
      fresh: verifiedAndHandedOn,
      call: (db, actor) => freshnessQueue(db, actor, { today: '2026-03-01' }),
      shows: {
        mark: ({ note }) => note,
        to: ['editor', 'approver', 'approverNoCode', 'agency', 'agencyNoCode'],
      },
    }),
  },
};

/** The day and the institution; who looked is not told. */
const readingTheLastCheck: Group = {
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
    'queries/last-check:lastCheck': row({
      fresh: async (world) => ({ ...(await verifiedLongAgo(world)), by: '"author"' }),
      call: (db, actor, { instrumentId }) => lastCheck(db, actor, { instrumentId }),
      did: (result) => result !== null,
      shows: { mark: ({ by }) => by, to: [] },
    }),
  },
};

export const UPKEEP = [ofTheHouse, verifying, listingWhatIsDue, readingTheLastCheck] as const;
