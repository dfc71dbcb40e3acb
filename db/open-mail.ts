import { and, isNull } from 'drizzle-orm';
import { outgoingMails } from './schema/outgoing-mails';

/** Whether a mail is still to be sent: neither sent nor given up. */
export const isOpenMail = and(isNull(outgoingMails.sentAt), isNull(outgoingMails.givenUpAt));
