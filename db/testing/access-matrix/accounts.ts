import { acceptInvitation } from '@/db/commands/accept-invitation';
import { askPasswordReset } from '@/db/commands/ask-password-reset';
import { changePassword } from '@/db/commands/change-password';
import { confirmSecondFactor } from '@/db/commands/confirm-second-factor';
import { enableSecondFactor } from '@/db/commands/enable-second-factor';
import { endSession } from '@/db/commands/end-session';
import { endUserSessions } from '@/db/commands/end-user-sessions';
import { inviteUser } from '@/db/commands/invite-user';
import { setNewPassword } from '@/db/commands/set-new-password';
import { signInWithIdentity } from '@/db/commands/sign-in-with-identity';
import { signInWithPassword } from '@/db/commands/sign-in-with-password';
import { startSecondFactor } from '@/db/commands/start-second-factor';
import { touchSession } from '@/db/commands/touch-session';
import { oneTimePassword } from '@/db/one-time-password';
import { findInvitation } from '@/db/queries/find-invitation';
import { findPasswordReset } from '@/db/queries/find-password-reset';
import { findSession } from '@/db/queries/find-session';
import { hasPassword } from '@/db/queries/has-password';
import { listUserSessions } from '@/db/queries/list-user-sessions';
import { PASSWORD } from '@/db/testing/sample-accounts';
import type { Actor } from '@/lib/access/actor';
import { type Group, row } from './matrix-row';
import {
  mailedReset,
  NEW_PASSWORD,
  owingCode,
  type PersonWithSession,
  signedIn,
  someone,
} from './person-things';
import type { Who } from './who';
import { later, NOW, SECRET_KEY, type World } from './world';

const now = NOW;
const baseUrl = 'http://127.0.0.1:3000';
const from = (address: string) => ({ address, device: 'Test' });

async function invited({ db, administrator, name }: World) {
  const email = `${name('guest')}@bank.example`;
  const given = { role: 'editor', providerId: 'p1', locale: 'zh' } as const;
  const invitation = await inviteUser(db, administrator, { email, ...given, baseUrl, now });
  if (!invitation.ok) throw new Error('not invited');
  return { email, token: invitation.address.split('/').at(-1) ?? '' };
}

async function withPassword(world: World) {
  const { email } = await someone(world);
  return { email, address: world.name('address') };
}

const isFound = (result: unknown) => result !== undefined;
const noToken = <T extends { token: string }>(thing: T): T => ({ ...thing, token: 'no-such' });
const noHash = (thing: PersonWithSession) => ({ ...thing, tokenHash: 'no-such' });
const noUser = (thing: PersonWithSession) => ({ ...thing, userId: 'no-such' });

async function pendingFactor(world: World, who: Who) {
  const person = await signedIn(world, who);
  const { tokenHash, userId } = person;
  const owner: Actor = { role: 'firm', id: userId };
  const started = { tokenHash, secretKey: SECRET_KEY, now };
  const { secret } = await startSecondFactor(world.db, owner, started);
  return { ...person, code: oneTimePassword(secret, now) };
}

/** What anybody does to become somebody. */
const entering: Group = {
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
    'commands/accept-invitation:acceptInvitation': row({
      fresh: invited,
      call: (db, actor, { token }) =>
        acceptInvitation(db, actor, {
          token,
          name: 'Guest',
          password: NEW_PASSWORD,
          locale: 'zh',
          now,
        }),
      absent: noToken,
    }),
    'commands/ask-password-reset:askPasswordReset': row({
      fresh: withPassword,
      call: (db, actor, { email, address }) =>
        askPasswordReset(db, actor, { email, address, baseUrl, locale: 'zh', now }),
      absent: (thing) => ({ ...thing, email: 'no-such@bank.example' }),
    }),
    'commands/confirm-second-factor:confirmSecondFactor': row({
      fresh: async (world) => {
        const { token, secret } = await owingCode(world, 'approver');
        return { token, code: oneTimePassword(secret, later(1)), address: world.name('address') };
      },
      call: (db, actor, { token, code, address }) =>
        confirmSecondFactor(db, actor, {
          token,
          code,
          address,
          secretKey: SECRET_KEY,
          now: later(1),
        }),
      absent: noToken,
    }),
    'commands/set-new-password:setNewPassword': row({
      fresh: mailedReset,
      call: (db, actor, { reset }) =>
        setNewPassword(db, actor, { token: reset, password: NEW_PASSWORD, now }),
      absent: (thing) => ({ ...thing, reset: 'no-such' }),
    }),
    'commands/sign-in-with-identity:signInWithIdentity': row({
      fresh: async (world) => {
        const { email } = await signedIn(world, 'editor', { passwordHash: null });
        return { email, subject: world.name('subject') };
      },
      call: (db, actor, { email, subject }) =>
        signInWithIdentity(db, actor, {
          issuer: 'https://sso.bank.example',
          subject,
          email,
          emailVerified: true,
          name: 'Ada',
          ...from('203.0.113.7'),
          now,
        }),
      absent: (thing) => ({ ...thing, email: 'no-such@bank.example' }),
    }),
    'commands/sign-in-with-password:signInWithPassword': row({
      fresh: withPassword,
      call: (db, actor, { email, address }) =>
        signInWithPassword(db, actor, { email, password: PASSWORD, ...from(address), now }),
      absent: (thing) => ({ ...thing, email: 'no-such@bank.example' }),
    }),
    'queries/find-invitation:findInvitation': row({
      fresh: invited,
      call: (db, actor, { token }) => findInvitation(db, actor, { token, now }),
      did: isFound,
      absent: noToken,
    }),
    'queries/find-password-reset:findPasswordReset': row({
      fresh: mailedReset,
      call: (db, actor, { reset }) => findPasswordReset(db, actor, { token: reset, now }),
      did: isFound,
      absent: (thing) => ({ ...thing, reset: 'no-such' }),
    }),
  },
};

/** By it the actor becomes known, so that it takes none: whoever holds the cookie is asked nothing. */
const becomingKnown: Group = {
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
      'nobody',
    ],
  },
  rows: {
    'queries/find-session:findSession': row({
      fresh: async (world) => ({ token: (await someone(world)).token }),
      call: (db, _, { token }) => findSession(db, { token, now }),
      did: isFound,
    }),
  },
};

/** What a person does to their own account; there is no way to name another's. */
const ownAccount: Group = {
  expected: {
    passes: [
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
    refused: ['visitor', 'system', 'nobody'],
  },
  rows: {
    'commands/change-password:changePassword': row({
      fresh: signedIn,
      call: (db, actor, { tokenHash }) =>
        changePassword(db, actor, { tokenHash, current: PASSWORD, next: NEW_PASSWORD, now }),
    }),
    'queries/has-password:hasPassword': row({
      fresh: signedIn,
      call: (db, actor) => hasPassword(db, actor),
      did: (result) => result === true,
    }),
    'commands/start-second-factor:startSecondFactor': row({
      fresh: signedIn,
      call: (db, actor, { tokenHash }) =>
        startSecondFactor(db, actor, { tokenHash, secretKey: SECRET_KEY, now }),
    }),
  },
};

/** What a person does to a session of their own; another's is as if it were not there. */
const ownSession: Group = {
  expected: ownAccount.expected,
  ofOthers: {
    nothing: [
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
    refused: ['visitor', 'system', 'nobody'],
  },
  rows: {
    'commands/enable-second-factor:enableSecondFactor': row({
      fresh: pendingFactor,
      call: (db, actor, { tokenHash, code }) =>
        enableSecondFactor(db, actor, { tokenHash, code, secretKey: SECRET_KEY, now }),
    }),
    'commands/touch-session:touchSession': row({
      fresh: signedIn,
      call: (db, actor, { tokenHash }) => touchSession(db, actor, { tokenHash, now: later(10) }),
      did: (result) => (result as { touched: boolean }).touched,
    }),
  },
};

const endingSessions: Group = {
  expected: ownAccount.expected,
  ofOthers: {
    passes: ['administrator'],
    not_found: [
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
    ],
    refused: ['visitor', 'system', 'nobody'],
  },
  rows: {
    'commands/end-session:endSession': row({
      fresh: signedIn,
      call: (db, actor, { tokenHash }) => endSession(db, actor, { tokenHash, now }),
      absent: noHash,
    }),
    'commands/end-user-sessions:endUserSessions': row({
      fresh: signedIn,
      call: (db, actor, { userId }) => endUserSessions(db, actor, { userId, now }),
      did: (result) => (result as { ended: number }).ended === 1,
      absent: noUser,
    }),
  },
};

const listingSessions: Group = {
  expected: ownAccount.expected,
  ofOthers: {
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
    'queries/list-user-sessions:listUserSessions': row({
      fresh: signedIn,
      call: (db, actor, { userId }) => listUserSessions(db, actor, { userId, now }),
      did: (result) => (result as readonly unknown[]).length === 1,
      absent: noUser,
    }),
  },
};

export const ACCOUNTS = [
  entering,
  becomingKnown,
  ownAccount,
  ownSession,
  endingSessions,
  listingSessions,
] as const;
