import { eq } from 'drizzle-orm';
import { addProvider } from '@/db/commands/add-provider';
import { assignInstruments } from '@/db/commands/assign-instruments';
import { createDraft } from '@/db/commands/create-draft';
import { saveIntake } from '@/db/commands/save-intake';
import { saveResult } from '@/db/commands/save-result';
import { submitDraft } from '@/db/commands/submit-draft';
import type { Database } from '@/db/connection/database';
import { newOneTimeSecret } from '@/db/one-time-password';
import { currentRevision } from '@/db/queries/current-revision';
import { invitations } from '@/db/schema/invitations';
import { passwordResets } from '@/db/schema/password-resets';
import { userSessions } from '@/db/schema/user-sessions';
import { users } from '@/db/schema/users';
import { seal } from '@/db/seal';
import { openSession } from '@/db/sessions';
import { asContent, REASON } from '@/db/testing/draft-on-its-way';
import { addSampleUser } from '@/db/testing/sample-accounts';
import { checkedImport, soundRows } from '@/db/testing/sample-import';
import { soundInstrument } from '@/db/testing/sound-instrument';
import { hashToken, newToken } from '@/db/token';
import { type Actor, type PersonRole, VISITOR } from '@/lib/access/actor';

/** Who asks for pages and calls actions; `owing` is an approver who owes this session a code. */
export const ASKERS = {
  visitor: null,
  owing: 'approver',
  firm: 'firm',
  editor: 'editor',
  approver: 'approver',
  agency: 'agency',
  editor2: 'editor',
  approver2: 'approver',
  analyst: 'analyst',
  administrator: 'administrator',
} as const satisfies Record<string, PersonRole | null>;

export type Asker = keyof typeof ASKERS;
export const ALL_ASKERS = Object.keys(ASKERS) as Asker[];

const WITH_CODE: readonly Asker[] = ['owing', 'approver', 'agency', 'approver2'];

export interface Asking {
  /** The session of each who has signed in, as the cookie holds it. */
  readonly tokens: Readonly<Partial<Record<Asker, string>>>;
  /** p1's author, whose things are asked for, and its colleague who approves. */
  readonly author: Actor;
  readonly colleague: Actor;
  readonly administrator: Actor;
  /** What stands in addresses and forms, by name: all of p1, or of nobody. */
  readonly things: Readonly<Record<string, string>>;
}

interface Place {
  readonly db: Database;
  /** Goes before every name, so that a database with others in it can be used. */
  readonly prefix: string;
  readonly secretKey: string;
  readonly now: Date;
}

async function signedInAs(
  { db, prefix, secretKey, now }: Place,
  asker: Asker,
  provider: string,
): Promise<string | undefined> {
  const role = ASKERS[asker];
  if (role === null) return undefined;
  const id = `${prefix}-${asker}`;
  const providerId = ['firm', 'analyst', 'administrator'].includes(role) ? null : provider;
  const hasFactor = WITH_CODE.includes(asker);
  await addSampleUser(db, id, role, { providerId });
  return db.write(async (tx) => {
    const token = await openSession(tx, { userId: id, device: 'Test', now });
    if (!hasFactor) return token;
    const at = now.toISOString();
    const totpSecret = seal(newOneTimeSecret(), { secretKey, context: id });
    await tx.update(users).set({ totpSecret, totpSince: at }).where(eq(users.id, id));
    if (asker === 'owing') return token;
    const isIt = eq(userSessions.tokenHash, hashToken(token));
    await tx.update(userSessions).set({ secondFactorAt: at }).where(isIt);
    return token;
  });
}

const anHourAfter = (now: Date) => new Date(now.getTime() + 3_600_000).toISOString();

/** The token of an invitation to work at a provider, which is not mailed. */
export async function openInvitation(
  db: Database,
  { email, providerId, now }: { email: string; providerId: string; now: Date },
): Promise<string> {
  const token = newToken();
  await db.write(async (tx) => {
    await tx.insert(invitations).values({
      tokenHash: hashToken(token),
      email,
      role: 'editor',
      providerId,
      invitedBy: 'administrator:test',
      createdAt: now.toISOString(),
      expiresAt: anHourAfter(now),
    });
  });
  return token;
}

/** The token at which somebody sets a new password. */
export async function openReset(db: Database, userId: string, now: Date): Promise<string> {
  const reset = newToken();
  await db.write(async (tx) => {
    await tx.insert(passwordResets).values({
      tokenHash: hashToken(reset),
      userId,
      createdAt: now.toISOString(),
      expiresAt: anHourAfter(now),
    });
  });
  return reset;
}

async function openedForms({ db, now }: Place) {
  const revision = await currentRevision(db, VISITOR);
  const answers = { sector: '3110', totalAssets: { min: 4e8 }, stage: 'retrofitting' } as const;
  const saved = { answers, revision, asOf: now.toISOString().slice(0, 10), now };
  const { token: result } = await saveResult(db, VISITOR, saved);
  const fields = { sector: '3110', totalAssets: '4', stage: 'retrofitting' };
  const { token: intake } = await saveIntake(db, VISITOR, { fields, now });
  return { result, intake };
}

/** A draft of p1's author that is being written. */
export async function openDraft(db: Database, author: Actor, instrumentId: string, now: Date) {
  const content = asContent(soundInstrument(instrumentId));
  const start = { instrumentId, kind: 'change', content, reason: REASON, now } as const;
  const made = await createDraft(db, author, start);
  if (!made.ok) throw new Error(`no draft: ${made.reason}`);
  return { draft: made.draftId, lock: String(made.lock) };
}

/** One that waits for approval. */
export async function waitingDraft(db: Database, author: Actor, instrumentId: string, now: Date) {
  const { draft, lock } = await openDraft(db, author, instrumentId, now);
  const at = { draftId: draft, lock: Number(lock), reason: REASON, now };
  const submitted = await submitDraft(db, author, at);
  if (!submitted.ok) throw new Error(`not handed in: ${submitted.reason}`);
  return { draft, lock: String(submitted.lock) };
}

/**
 * Two providers with people of every role, all signed in, and something of p1 for every address.
 * @param instrument a published one, which p1 keeps from now on
 */
export async function openAsking(place: Place, instrument: string): Promise<Asking> {
  const { db, prefix, now } = place;
  const root = await addSampleUser(db, `${prefix}-root`, 'administrator');
  const named = (name: string) => ({ name: { zh: name, en: name }, isAgency: true, now });
  const { id: p1 } = await addProvider(db, root, named(`${prefix} 一号行`));
  const { id: p2 } = await addProvider(db, root, named(`${prefix} 二号行`));
  const author = await addSampleUser(db, `${prefix}-author`, 'editor', { providerId: p1 });
  const colleague = await addSampleUser(db, `${prefix}-colleague`, 'approver', { providerId: p1 });
  const tokens: Partial<Record<Asker, string>> = {};
  for (const asker of ALL_ASKERS) {
    const token = await signedInAs(place, asker, asker.endsWith('2') ? p2 : p1);
    if (token) tokens[asker] = token;
  }
  const given = { instrumentIds: [instrument], providerId: p1, now };
  const assigned = await assignInstruments(db, root, given);
  if (!assigned.ok) throw new Error('somebody is writing on that instrument');
  return {
    tokens,
    author,
    colleague: { ...colleague, secondFactor: true },
    administrator: root,
    things: {
      ...(await waitingDraft(db, author, `${prefix}-kept`, now)),
      invitation: await openInvitation(db, {
        email: `${prefix}-guest@bank.example`,
        providerId: p1,
        now,
      }),
      reset: await openReset(db, author.id ?? '', now),
      ...(await openedForms(place)),
      import: await checkedImport(db, soundRows(`${prefix}-row`), author),
      instrument,
      provider: p1,
      person: `${prefix}-author`,
    },
  };
}
