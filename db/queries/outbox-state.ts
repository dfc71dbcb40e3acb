import { count, isNotNull } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { isOpenMail } from '@/db/open-mail';
import { outgoingMails } from '@/db/schema/outgoing-mails';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

/** How many mails wait to be sent, and how many were given up; for whoever invites by mail. */
export async function outboxState(
  db: Database,
  actor: Actor,
): Promise<{ waiting: number; givenUp: number }> {
  requireRight(actor, 'user.invite');
  const [waiting] = await db.read.select({ n: count() }).from(outgoingMails).where(isOpenMail);
  const [givenUp] = await db.read
    .select({ n: count() })
    .from(outgoingMails)
    .where(isNotNull(outgoingMails.givenUpAt));
  return { waiting: waiting?.n ?? 0, givenUp: givenUp?.n ?? 0 };
}
