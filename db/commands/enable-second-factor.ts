import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { codeSchema, secretKeySchema, stepOfCode } from '@/db/one-time-password';
import { parseInput } from '@/db/parse-input';
import { giveBackTry } from '@/db/rate-limit';
import { recordAudit } from '@/db/record-audit';
import { userSessions } from '@/db/schema/user-sessions';
import { users } from '@/db/schema/users';
import { seal } from '@/db/seal';
import { codeTryKeys, countCodeTry, secretOfSession } from '@/db/second-factor';
import { endSessions, isStanding } from '@/db/sessions';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireRight } from '@/lib/access/rights';

const inputSchema = z.strictObject({
  tokenHash: z.string().min(1),
  code: codeSchema,
  secretKey: secretKeySchema,
  now: z.date(),
});

type Request = z.output<typeof inputSchema> & { readonly userId: string };

/** `stale`: nothing was started in this session, or a second factor is in force already. */
export type SecondFactorEnabling =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'wrong' | 'stale' }
  | { readonly ok: false; readonly reason: 'too_many'; readonly until: string };

async function pendingSecret(tx: Writer, request: Request): Promise<string | undefined> {
  const [user] = await tx
    .select({ sealed: users.totpSecret })
    .from(users)
    .where(and(eq(users.id, request.userId), isNull(users.totpSince)));
  return user && secretOfSession(user.sealed, request);
}

async function putInForce(
  tx: Writer,
  { secret, step, request }: { secret: string; step: number; request: Request },
): Promise<void> {
  const { userId, tokenHash, secretKey, now } = request;
  const at = now.toISOString();
  await tx
    .update(users)
    .set({
      totpSecret: seal(secret, { secretKey, context: userId }),
      totpSince: at,
      totpLastStep: step,
    })
    .where(and(eq(users.id, userId), isNull(users.totpSince)));
  const marked = await tx
    .update(userSessions)
    .set({ secondFactorAt: at })
    .where(
      and(eq(userSessions.tokenHash, tokenHash), eq(userSessions.userId, userId), isStanding(now)),
    )
    .returning({ tokenHash: userSessions.tokenHash });
  if (marked.length === 0) throw new AppError('not_found', 'no such session');
  await endSessions(tx, userId, { now, except: tokenHash });
}

/**
 * Puts a second factor in force once a code shows that the secret has arrived; this session has
 * given it thereby, the user's others end.
 * @throws AppError `not_found` for a session that is not the actor's
 */
export async function enableSecondFactor(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<SecondFactorEnabling> {
  const userId = actor.id ?? '';
  requireRight(actor, 'second_factor.change', { userId });
  const request = { ...parseInput(inputSchema, input), userId };
  const { code, now } = request;
  return db.write(async (tx) => {
    const secret = await pendingSecret(tx, request);
    if (!secret) return { ok: false, reason: 'stale' };
    const tried = await countCodeTry(tx, userId, now);
    if (!tried.ok) return { ok: false, reason: 'too_many', until: tried.retryAt };
    const step = stepOfCode(code, { secret, lastStep: null, now });
    if (step === undefined) return { ok: false, reason: 'wrong' };
    for (const key of codeTryKeys(userId)) await giveBackTry(tx, key);
    await putInForce(tx, { secret, step, request });
    await recordAudit(tx, actor, {
      at: now,
      action: 'second_factor.change',
      subject: `user:${userId}`,
      after: { secondFactor: 'in force' },
    });
    return { ok: true };
  });
}
