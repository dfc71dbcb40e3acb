import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { MAIL_ATTEMPTS } from '@/db/mail-attempts';
import { isOpenMail } from '@/db/open-mail';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { outgoingMails } from '@/db/schema/outgoing-mails';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

const ERROR_LENGTH = 500;

const inputSchema = z.strictObject({
  id: z.string(),
  now: z.date(),
  /** Why it could not be sent; absent once it was. */
  error: z
    .string()
    .transform((text) => text.slice(0, ERROR_LENGTH))
    .optional(),
});

/** `stale`: it had been sent or given up before. */
export type MailSettling =
  | { readonly ok: true; readonly outcome: 'sent' | 'failed' | 'given_up' }
  | { readonly ok: false; readonly reason: 'stale' };

async function settled(
  tx: Writer,
  { id, now, error }: z.output<typeof inputSchema>,
): Promise<MailSettling> {
  const at = now.toISOString();
  const isOpen = and(eq(outgoingMails.id, id), isOpenMail);
  const [mail] = await tx.select().from(outgoingMails).where(isOpen);
  if (!mail) return { ok: false, reason: 'stale' };
  // The body may hold an address that is a key, so it goes once nobody needs it.
  if (error === undefined) {
    await tx.update(outgoingMails).set({ sentAt: at, body: '', lastError: null }).where(isOpen);
    return { ok: true, outcome: 'sent' };
  }
  const isLast = mail.attempts >= MAIL_ATTEMPTS;
  await tx
    .update(outgoingMails)
    .set({ lastError: error, ...(isLast ? { givenUpAt: at, body: '' } : {}) })
    .where(isOpen);
  return { ok: true, outcome: isLast ? 'given_up' : 'failed' };
}

/** Notes how an attempt to send a mail ended; after eight that failed it is given up. */
export async function settleMail(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<MailSettling> {
  requireRight(actor, 'mail.send');
  const parsed = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    const settling = await settled(tx, parsed);
    if (settling.ok) {
      await recordAudit(tx, actor, {
        at: parsed.now,
        action: 'mail.send',
        subject: `mail:${parsed.id}`,
        after: { outcome: settling.outcome },
      });
    }
    return settling;
  });
}
