import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { givenEmailSchema } from '@/db/email';
import { networkOf } from '@/db/network-of';
import { parseInput } from '@/db/parse-input';
import { verifyPassword } from '@/db/passwords';
import { personActor } from '@/db/person-actor';
import { countTry, giveBackTry } from '@/db/rate-limit';
import { recordAudit } from '@/db/record-audit';
import { users } from '@/db/schema/users';
import { openSession } from '@/db/sessions';
import { liftLock, noteWrongPassword, type ReservedTry, reserveTry } from '@/db/sign-in-lock';
import { hashToken } from '@/db/token';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

const TRIES = { limit: 20, windowMs: 15 * 60_000 };

const inputSchema = z.strictObject({
  email: givenEmailSchema,
  password: z.string().max(4096),
  address: z.string(),
  device: z.string(),
  now: z.date(),
});

type Attempt = z.output<typeof inputSchema>;

/** `until` is ISO text: when it is worth trying again. */
export type PasswordSignIn =
  | { readonly ok: true; readonly token: string; readonly userId: string }
  | { readonly ok: false; readonly reason: 'wrong' | 'suspended' }
  | { readonly ok: false; readonly reason: 'locked' | 'too_many'; readonly until: string };

type Refusal = Extract<PasswordSignIn, { ok: false }>;

const refused = (reason: 'locked' | 'too_many', until: string): Refusal => ({
  ok: false,
  reason,
  until,
});

async function findAccount(tx: Writer, email: string) {
  const [account] = await tx.select().from(users).where(eq(users.email, email));
  return account;
}

type Account = Awaited<ReturnType<typeof findAccount>>;

const triesOf = ({ address, email }: Attempt) => [
  `sign-in:from ${networkOf(address)}`,
  `sign-in:as ${email}`,
];

async function auditAttempt(
  tx: Writer,
  actor: Actor,
  { attempt, account, after }: { attempt: Attempt; account: Account; after: object },
): Promise<void> {
  await recordAudit(tx, actor, {
    at: attempt.now,
    action: 'session.open',
    subject: account ? `user:${account.id}` : `mail:${hashToken(attempt.email)}`,
    after: { by: 'password', ...after },
  });
}

interface Admitted {
  readonly account: Account;
  readonly reserved: ReservedTry;
}

/** Counts the attempt and asks whether its password is looked at; a refusal is written down. */
async function admit(
  tx: Writer,
  actor: Actor,
  attempt: Attempt,
): Promise<Admitted | { readonly refusal: Refusal }> {
  const account = await findAccount(tx, attempt.email);
  const audit = (reason: string) =>
    auditAttempt(tx, actor, { attempt, account, after: { outcome: 'refused', reason } });
  for (const key of triesOf(attempt)) {
    const tried = await countTry(tx, key, { ...TRIES, now: attempt.now });
    if (tried.ok) continue;
    // One row for each window, so that nobody floods a log that is kept for good.
    if (tried.isFirst) await audit('too_many');
    return { refusal: refused('too_many', tried.retryAt) };
  }
  const check = await reserveTry(tx, attempt.email, attempt.now);
  if (!check.isLocked) return { account, reserved: check };
  await audit('locked');
  return { refusal: refused('locked', check.until) };
}

async function refuseWrong(
  tx: Writer,
  { attempt, reserved }: { attempt: Attempt; reserved: ReservedTry },
): Promise<Refusal> {
  await noteWrongPassword(tx, attempt.email, reserved);
  const { until } = reserved;
  return until === null ? { ok: false, reason: 'wrong' } : refused('locked', until);
}

async function open(
  tx: Writer,
  { attempt, account }: { attempt: Attempt; account: NonNullable<Account> },
): Promise<PasswordSignIn> {
  await liftLock(tx, attempt.email);
  if (account.suspendedAt !== null) return { ok: false, reason: 'suspended' };
  for (const key of triesOf(attempt)) await giveBackTry(tx, key);
  const { device, now } = attempt;
  const token = await openSession(tx, { userId: account.id, device, now });
  return { ok: true, token, userId: account.id };
}

/** The account whose password was right, unless it has got another one since. */
async function stillRight(tx: Writer, account: Account) {
  if (!account?.passwordHash) return undefined;
  const { id, passwordHash } = account;
  const [fresh] = await tx
    .select()
    .from(users)
    .where(and(eq(users.id, id), eq(users.passwordHash, passwordHash)));
  return fresh;
}

/**
 * Opens a session for mail and password. Five wrong passwords in a row lock a mail for 15 minutes,
 * each further one for twice as long, up to a day; an address and a mail have 20 tries in 15 minutes
 * beside those that succeed. A mail without an account is answered in the same words, as late, and
 * locks alike; under a lock no password is looked at, so that the lock cannot be asked for it either.
 * @returns the token for the cookie, which is stored nowhere
 */
export async function signInWithPassword(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<PasswordSignIn> {
  requireRight(actor, 'session.open');
  const attempt = parseInput(inputSchema, input);
  const admitted = await db.write((tx) => admit(tx, actor, attempt));
  if ('refusal' in admitted) {
    if (admitted.refusal.reason === 'locked') await verifyPassword(null, attempt.password);
    return admitted.refusal;
  }
  const { account, reserved } = admitted;
  const isRight = await verifyPassword(account?.passwordHash ?? null, attempt.password);
  return db.write(async (tx) => {
    const right = isRight ? await stillRight(tx, account) : undefined;
    const outcome = right
      ? await open(tx, { attempt, account: right })
      : await refuseWrong(tx, { attempt, reserved });
    const reason = right && !outcome.ok ? outcome.reason : 'wrong';
    const after = outcome.ok ? { outcome: 'opened' } : { outcome: 'refused', reason };
    const by = right && outcome.ok ? personActor(right) : actor;
    await auditAttempt(tx, by, { attempt, account, after });
    return outcome;
  });
}
