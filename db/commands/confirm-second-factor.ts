import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { networkOf } from '@/db/network-of';
import { codeSchema, secretKeySchema, stepOfCode } from '@/db/one-time-password';
import { parseInput } from '@/db/parse-input';
import { personActor } from '@/db/person-actor';
import { countTry, giveBackTry, type Tried } from '@/db/rate-limit';
import { recordAudit } from '@/db/record-audit';
import { userSessions } from '@/db/schema/user-sessions';
import { users } from '@/db/schema/users';
import { unseal } from '@/db/seal';
import { codeTryKeys, countCodeTry, spendStep } from '@/db/second-factor';
import { isStanding } from '@/db/sessions';
import { hashToken } from '@/db/token';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

const FROM_ADDRESS = { limit: 50, windowMs: 15 * 60_000 };

const inputSchema = z.strictObject({
  /** Of the cookie: the session in which password or institution have been given. */
  token: z.string(),
  code: codeSchema,
  address: z.string(),
  secretKey: secretKeySchema,
  now: z.date(),
});

type Attempt = z.output<typeof inputSchema> & { readonly tokenHash: string };

/** `gone`: there is no such session, or no longer. After `too_many` it has ended. */
export type CodeConfirmation =
  | { readonly ok: true; readonly userId: string }
  | { readonly ok: false; readonly reason: 'wrong' | 'gone' }
  | { readonly ok: false; readonly reason: 'too_many'; readonly until: string };

async function sessionOf(tx: Writer, { tokenHash, now }: Attempt) {
  const [row] = await tx
    .select({ user: users, givenAt: userSessions.secondFactorAt })
    .from(userSessions)
    .innerJoin(users, eq(users.id, userSessions.userId))
    .where(and(eq(userSessions.tokenHash, tokenHash), isStanding(now), isNull(users.suspendedAt)));
  return row;
}

type User = NonNullable<Awaited<ReturnType<typeof sessionOf>>>['user'];

const addressKey = ({ address }: Attempt) => `code:from ${networkOf(address)}`;

async function countTries(tx: Writer, user: User, attempt: Attempt): Promise<Tried> {
  const { now } = attempt;
  const fromAddress = await countTry(tx, addressKey(attempt), { ...FROM_ADDRESS, now });
  return fromAddress.ok ? countCodeTry(tx, user.id, now) : fromAddress;
}

async function isRightCode(tx: Writer, user: User, attempt: Attempt): Promise<boolean> {
  const { totpSecret, totpLastStep } = user;
  if (totpSecret === null) return false;
  const { code, secretKey, now } = attempt;
  const secret = unseal(totpSecret, { secretKey, context: user.id });
  const step = stepOfCode(code, { secret, lastStep: totpLastStep, now });
  return step !== undefined && spendStep(tx, { userId: user.id, step });
}

async function setSession(
  tx: Writer,
  { tokenHash }: Attempt,
  values: { endedAt: string } | { secondFactorAt: string },
): Promise<void> {
  await tx.update(userSessions).set(values).where(eq(userSessions.tokenHash, tokenHash));
}

async function outcomeOf(tx: Writer, user: User, attempt: Attempt): Promise<CodeConfirmation> {
  const at = attempt.now.toISOString();
  const tried = await countTries(tx, user, attempt);
  if (!tried.ok) {
    await setSession(tx, attempt, { endedAt: at });
    return { ok: false, reason: 'too_many', until: tried.retryAt };
  }
  if (!(await isRightCode(tx, user, attempt))) return { ok: false, reason: 'wrong' };
  for (const key of [addressKey(attempt), ...codeTryKeys(user.id)]) await giveBackTry(tx, key);
  await setSession(tx, attempt, { secondFactorAt: at });
  return { ok: true, userId: user.id };
}

/**
 * Takes the one-time password of a session that still needs one. Each time step counts once, also
 * for two sessions at the same moment. Five wrong codes in 15 minutes, over all sessions of a user,
 * and the session in which the next one is typed ends.
 */
export async function confirmSecondFactor(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<CodeConfirmation> {
  requireRight(actor, 'session.open');
  const parsed = parseInput(inputSchema, input);
  const attempt = { ...parsed, tokenHash: hashToken(parsed.token) };
  return db.write(async (tx) => {
    const found = await sessionOf(tx, attempt);
    if (!found || found.user.totpSince === null) return { ok: false, reason: 'gone' };
    const { user, givenAt } = found;
    // A form that was sent twice: the code has been used, and what it was for is done.
    if (givenAt !== null && givenAt >= found.user.totpSince) return { ok: true, userId: user.id };
    const outcome = await outcomeOf(tx, user, attempt);
    const after = outcome.ok
      ? { outcome: 'opened' }
      : { outcome: 'refused', reason: outcome.reason };
    await recordAudit(tx, outcome.ok ? personActor(user, true) : actor, {
      at: attempt.now,
      action: 'session.open',
      subject: `user:${user.id}`,
      after: { by: 'one-time password', ...after },
    });
    return outcome;
  });
}
