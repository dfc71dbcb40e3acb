import type { Writer } from './connection/database';
import { newId } from './new-id';
import { outgoingMails } from './schema/outgoing-mails';

export interface LaterMail {
  /** Names recipient and event: a second mail of the same key is not sent. */
  readonly dedupeKey: string;
  readonly recipient: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  readonly now: Date;
}

/** A line break would begin another header. */
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

/**
 * Puts a mail among those to be sent, in the transaction of what it tells of.
 * @returns whether it is new
 */
export async function sendLater(tx: Writer, mail: LaterMail): Promise<boolean> {
  const at = mail.now.toISOString();
  const queued = await tx
    .insert(outgoingMails)
    .values({
      id: newId('m'),
      dedupeKey: mail.dedupeKey,
      recipient: oneLine(mail.recipient),
      subject: oneLine(mail.subject),
      body: mail.body,
      createdAt: at,
      nextAttemptAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: outgoingMails.id });
  return queued.length > 0;
}
