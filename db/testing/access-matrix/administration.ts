import { addProvider } from '@/db/commands/add-provider';
import { assignInstruments } from '@/db/commands/assign-instruments';
import { changeProvider } from '@/db/commands/change-provider';
import { changeUser } from '@/db/commands/change-user';
import { createAdministrator } from '@/db/commands/create-administrator';
import { inviteUser } from '@/db/commands/invite-user';
import { resetSecondFactor } from '@/db/commands/reset-second-factor';
import { hasAdministrator } from '@/db/queries/has-administrator';
import { listAudit } from '@/db/queries/list-audit';
import { listInstrumentOwners } from '@/db/queries/list-instrument-owners';
import { listInvitations } from '@/db/queries/list-invitations';
import { listProviders } from '@/db/queries/list-providers';
import { listUsers } from '@/db/queries/list-users';
import { namesOfUsers } from '@/db/queries/names-of-users';
import { outboxState } from '@/db/queries/outbox-state';
import { verifyAudit } from '@/db/queries/verify-audit';
import { published } from './draft-things';
import { type Group, row } from './matrix-row';
import { NEW_PASSWORD, owingCode, someone } from './person-things';
import { NOW, type World } from './world';

const now = NOW;
const baseUrl = 'http://127.0.0.1:3000';

/** An account that is not the one of whoever is tried. */
const otherPerson = async (world: World) => ({ target: (await someone(world)).userId });
const noTarget = () => ({ target: 'no-such' });

async function withFactor(world: World) {
  return { target: (await owingCode(world, 'approver')).userId };
}

const newMail = async ({ name }: World) => ({ email: `${name('new')}@bank.example` });
const newProvider = async (world: World) => {
  const name = { zh: world.name('银行'), en: world.name('Bank') };
  const { id } = await addProvider(world.db, world.administrator, { name, isAgency: false, now });
  return { providerId: id };
};

const keepingPeople: Group = {
  expected: {
    passes: ['administrator'],
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
      'system',
      'nobody',
    ],
  },
  rows: {
    'commands/invite-user:inviteUser': row({
      fresh: newMail,
      call: (db, actor, { email }) =>
        inviteUser(db, actor, {
          email,
          role: 'editor',
          providerId: 'p1',
          locale: 'zh',
          baseUrl,
          now,
        }),
    }),
    'commands/change-user:changeUser': row({
      fresh: otherPerson,
      call: (db, actor, { target }) =>
        changeUser(db, actor, { userId: target, role: 'approver', suspended: true, now }),
      absent: noTarget,
    }),
    'commands/reset-second-factor:resetSecondFactor': row({
      fresh: withFactor,
      call: (db, actor, { target }) => resetSecondFactor(db, actor, { userId: target, now }),
      absent: noTarget,
    }),
    'commands/add-provider:addProvider': row({
      fresh: async ({ name }) => ({ name: { zh: name('银行'), en: name('Bank') } }),
      call: (db, actor, { name }) => addProvider(db, actor, { name, isAgency: false, now }),
    }),
    'commands/change-provider:changeProvider': row({
      fresh: newProvider,
      call: (db, actor, { providerId }) =>
        changeProvider(db, actor, { providerId, isAgency: true, now }),
      absent: () => ({ providerId: 'no-such' }),
    }),
    'commands/assign-instruments:assignInstruments': row({
      fresh: published,
      call: (db, actor, { instrumentId }) =>
        assignInstruments(db, actor, { instrumentIds: [instrumentId], providerId: 'p2', now }),
      did: (result, { instrumentId }) =>
        (result as { assigned?: readonly string[] }).assigned?.[0] === instrumentId,
      absent: (thing) => ({ ...thing, instrumentId: 'no-such' }),
    }),
    'queries/list-users:listUsers': row({
      fresh: otherPerson,
      call: (db, actor, { target }) => listUsers(db, actor, { userId: target, now }),
      did: (result) => (result as { total: number }).total === 1,
      absent: noTarget,
    }),
    'queries/names-of-users:namesOfUsers': row({
      fresh: otherPerson,
      call: (db, actor, { target }) => namesOfUsers(db, actor, [target]),
      did: (result) => (result as ReadonlyMap<string, string>).size === 1,
      absent: noTarget,
    }),
    'queries/list-invitations:listInvitations': row({
      fresh: async ({ db, administrator, name }) => {
        const email = `${name('guest')}@bank.example`;
        const given = { role: 'firm', locale: 'zh', baseUrl, now } as const;
        await inviteUser(db, administrator, { email, ...given });
        return { email };
      },
      call: (db, actor) => listInvitations(db, actor, { now }),
      shows: { mark: ({ email }) => email, to: ['administrator'] },
    }),
    'queries/list-instrument-owners:listInstrumentOwners': row({
      fresh: published,
      call: (db, actor) => listInstrumentOwners(db, actor),
      shows: { mark: ({ instrumentId }) => `"${instrumentId}"`, to: ['administrator'] },
    }),
    'queries/outbox-state:outboxState': row({
      fresh: async () => ({}),
      call: (db, actor) => outboxState(db, actor),
    }),
  },
};

const readingTheLog: Group = {
  expected: {
    passes: ['administrator', 'system'],
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
      'nobody',
    ],
  },
  rows: {
    'queries/list-audit:listAudit': row({
      fresh: async () => ({}),
      call: (db, actor) => listAudit(db, actor, { subject: 'draft:' }),
    }),
    'queries/verify-audit:verifyAudit': row({
      fresh: async () => ({}),
      call: (db, actor) => verifyAudit(db, actor),
    }),
  },
};

/** Staff see their own institution alone, the administrator all. */
const listingProviders: Group = {
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
      'administrator',
    ],
    refused: ['visitor', 'firm', 'analyst', 'system', 'nobody'],
  },
  rows: {
    'queries/list-providers:listProviders': row({
      fresh: async () => ({ id: '"p1"' }),
      call: (db, actor) => listProviders(db, actor),
      shows: {
        mark: ({ id }) => id,
        to: ['editor', 'approver', 'approverNoCode', 'agency', 'agencyNoCode', 'administrator'],
      },
    }),
  },
};

const onTheConsole: Group = {
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
    'commands/create-administrator:createAdministrator': row({
      fresh: newMail,
      call: (db, actor, { email }) =>
        createAdministrator(db, actor, { email, name: 'Root', password: NEW_PASSWORD, now }),
    }),
    'queries/has-administrator:hasAdministrator': row({
      fresh: async () => ({}),
      call: (db, actor) => hasAdministrator(db, actor),
      did: (result) => result === true,
    }),
  },
};

export const ADMINISTRATION = [
  keepingPeople,
  readingTheLog,
  listingProviders,
  onTheConsole,
] as const;
