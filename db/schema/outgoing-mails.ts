import { id, index, instant, integer, table, text, unique } from '@/db/columns';

/** Mail to be sent: written in the transaction of its cause, sent later, never twice for one key. */
export const outgoingMails = table(
  'outgoing_mails',
  {
    id: id(),
    /** Names recipient and event, so that one event makes one mail. */
    dedupeKey: text('dedupe_key').notNull(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    /** Plain text; emptied once sent, since it may hold an address that is a key. */
    body: text('body').notNull(),
    createdAt: instant('created_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    sentAt: instant('sent_at'),
    givenUpAt: instant('given_up_at'),
    lastError: text('last_error'),
  },
  (t) => [
    unique('outgoing_mails_once').on(t.dedupeKey),
    index('outgoing_mails_due').on(t.sentAt, t.nextAttemptAt),
  ],
);
