import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { passwordResetMail } from '@/db/account-mails';
import { baseUrlSchema } from '@/db/base-url-schema';
import type { Database, Writer } from '@/db/connection/database';
import { givenEmailSchema } from '@/db/email';
import { sendLater } from '@/db/later-mail';
import { networkOf } from '@/db/network-of';
import { isOpenReset } from '@/db/open-reset';
import { parseInput } from '@/db/parse-input';
import { countTry } from '@/db/rate-limit';
import { recordAudit } from '@/db/record-audit';
import { passwordResets } from '@/db/schema/password-resets';
import { users } from '@/db/schema/users';
import { hashToken, newToken } from '@/db/token';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import { LOCALES } from '@/lib/taxonomy/bilingual';

const HOUR_MS = 3_600_000;
const FROM_ADDRESS = { limit: 20, windowMs: HOUR_MS };
const FOR_MAIL = { limit: 3, windowMs: HOUR_MS };

const inputSchema = z.strictObject({
  email: givenEmailSchema,
  address: z.string(),
  baseUrl: baseUrlSchema,
  /** Of the page it was asked on. */
  locale: z.enum(LOCALES),
  now: z.date(),
});

type Request = z.output<typeof inputSchema>;
type User = typeof users.$inferSelect;

/** Nobody who signs in elsewhere gets a password here, nor who may not come in. */
const mayReset = (user: User | undefined): user is User =>
  user !== undefined && user.passwordHash !== null && user.suspendedAt === null;

async function isTooOften(
  tx: Writer,
  { address, email, now }: Request,
): Promise<'no' | 'first time' | 'again'> {
  const from = await countTry(tx, `reset:from ${networkOf(address)}`, { ...FROM_ADDRESS, now });
  const tried = from.ok ? await countTry(tx, `reset:for ${email}`, { ...FOR_MAIL, now }) : from;
  if (tried.ok) return 'no';
  return tried.isFirst ? 'first time' : 'again';
}

async function sendReset(
  tx: Writer,
  user: User,
  { token, request }: { token: string; request: Request },
): Promise<void> {
  const { baseUrl, locale, now } = request;
  const tokenHash = hashToken(token);
  const createdAt = now.toISOString();
  const expiresAt = new Date(now.getTime() + HOUR_MS).toISOString();
  await tx
    .update(passwordResets)
    .set({ expiresAt: createdAt })
    .where(and(eq(passwordResets.userId, user.id), isOpenReset(createdAt)));
  await tx.insert(passwordResets).values({ tokenHash, userId: user.id, createdAt, expiresAt });
  const mail = passwordResetMail(locale, {
    address: `${baseUrl}/${locale}/reset/${token}`,
    expiresAt,
  });
  const dedupeKey = `password-reset:${tokenHash}`;
  await sendLater(tx, { dedupeKey, recipient: user.email, ...mail, now });
}

/**
 * Mails an address at which a new password can be set within an hour, to whoever has an account with
 * a password; an earlier one ends. The answer is the same for a mail that has none, and for one that
 * was asked for too often: three times in an hour, or twenty from one address.
 */
export async function askPasswordReset(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<{ ok: true }> {
  requireRight(actor, 'password.reset');
  const request = parseInput(inputSchema, input);
  const token = newToken();
  await db.write(async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.email, request.email));
    const tooOften = await isTooOften(tx, request);
    if (tooOften === 'again') return;
    const isSent = tooOften === 'no' && mayReset(user);
    if (isSent) await sendReset(tx, user, { token, request });
    await recordAudit(tx, actor, {
      at: request.now,
      action: 'password.reset',
      subject: user ? `user:${user.id}` : `mail:${hashToken(request.email)}`,
      after: isSent
        ? { outcome: 'mail sent' }
        : { outcome: 'refused', reason: tooOften === 'no' ? 'no password' : 'too_many' },
    });
  });
  return { ok: true };
}
