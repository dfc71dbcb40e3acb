import { and, asc, eq, gte, lt, lte } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { MAIL_ATTEMPTS, pauseAfterAttempt } from '@/db/mail-attempts';
import { isOpenMail } from '@/db/open-mail';
import { parseInput } from '@/db/parse-input';
import { outgoingMails } from '@/db/schema/outgoing-mails';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

const inputSchema = z.strictObject({ now: z.date(), limit: z.int().positive().max(1000) });

export interface DueMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** From 1. */
  readonly attempt: number;
}

const isDue = (at: string) => and(isOpenMail, lte(outgoingMails.nextAttemptAt, at));

/** Mails whose last attempt was never settled: the process that made it is gone. */
async function giveUpUnsettled(tx: Writer, at: string): Promise<void> {
  await tx
    .update(outgoingMails)
    .set({ givenUpAt: at, body: '', lastError: 'the last attempt was never settled' })
    .where(and(isDue(at), gte(outgoingMails.attempts, MAIL_ATTEMPTS)));
}

async function take(
  tx: Writer,
  { id, attempts, nextAttemptAt }: { id: string; attempts: number; nextAttemptAt: string },
  now: Date,
): Promise<DueMail[]> {
  const next = new Date(now.getTime() + pauseAfterAttempt(attempts + 1)).toISOString();
  const taken = await tx
    .update(outgoingMails)
    .set({ attempts: attempts + 1, nextAttemptAt: next })
    .where(
      and(eq(outgoingMails.id, id), eq(outgoingMails.nextAttemptAt, nextAttemptAt), isOpenMail),
    )
    .returning();
  return taken.map(({ recipient, subject, body }) => ({
    id,
    recipient,
    subject,
    body,
    attempt: attempts + 1,
  }));
}

/**
 * Takes mails that are due, the oldest first, and puts off their next attempt, so that no other
 * process takes them meanwhile. Settle each with `settleMail`. No audit row: nothing was sent yet.
 */
export async function takeDueMails(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<DueMail[]> {
  requireRight(actor, 'mail.send');
  const { now, limit } = parseInput(inputSchema, input);
  const at = now.toISOString();
  // Most rounds find nothing, and those are not to hold up who writes.
  const [any] = await db.read
    .select({ id: outgoingMails.id })
    .from(outgoingMails)
    .where(isDue(at))
    .limit(1);
  if (!any) return [];
  return db.write(async (tx) => {
    await giveUpUnsettled(tx, at);
    const due = await tx
      .select()
      .from(outgoingMails)
      .where(and(isDue(at), lt(outgoingMails.attempts, MAIL_ATTEMPTS)))
      .orderBy(asc(outgoingMails.nextAttemptAt), asc(outgoingMails.id))
      .limit(limit);
    const taken: DueMail[] = [];
    for (const mail of due) taken.push(...(await take(tx, mail, now)));
    return taken;
  });
}
