import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { newOneTimeSecret, oneTimeSecretUri, secretKeySchema } from '@/db/one-time-password';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { users } from '@/db/schema/users';
import { seal } from '@/db/seal';
import { pendingContext, secretOfSession } from '@/db/second-factor';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireRight } from '@/lib/access/rights';

const inputSchema = z.strictObject({
  /** Of the session it is asked from: no other session sees this secret. */
  tokenHash: z.string().min(1),
  secretKey: secretKeySchema,
  now: z.date(),
});

type Request = z.output<typeof inputSchema>;

async function newSecret(
  tx: Writer,
  { userId, tokenHash, secretKey }: Request & { userId: string },
): Promise<string> {
  const secret = newOneTimeSecret();
  const sealed = seal(secret, { secretKey, context: pendingContext(userId, tokenHash) });
  const started = await tx
    .update(users)
    .set({ totpSecret: sealed })
    .where(and(eq(users.id, userId), isNull(users.totpSince)))
    .returning({ id: users.id });
  if (started.length === 0) throw new AppError('conflict', 'a second factor is in force already');
  return secret;
}

/**
 * Gives the secret of one-time passwords to be: base32, and as an `otpauth:` address for a QR code.
 * The same one each time the same session asks, until it is enabled.
 * @throws AppError `conflict` where a second factor is in force already
 */
export async function startSecondFactor(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<{ secret: string; uri: string }> {
  const userId = actor.id ?? '';
  requireRight(actor, 'second_factor.change', { userId });
  const request = { ...parseInput(inputSchema, input), userId };
  return db.write(async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    if (!user) throw new AppError('not_found', 'no such user');
    const pending = user.totpSince === null ? secretOfSession(user.totpSecret, request) : undefined;
    if (pending) return { secret: pending, uri: oneTimeSecretUri(pending, user.email) };
    const secret = await newSecret(tx, request);
    await recordAudit(tx, actor, {
      at: request.now,
      action: 'second_factor.change',
      subject: `user:${userId}`,
      after: { secondFactor: 'started' },
    });
    return { secret, uri: oneTimeSecretUri(secret, user.email) };
  });
}
