import { settleMail } from '@/db/commands/settle-mail';
import { type DueMail, takeDueMails } from '@/db/commands/take-due-mails';
import { systemActor } from '@/lib/access/actor';
import { database } from './database';
import { type MailSettings, mailConfig } from './mail-settings';
import { sendMail } from './mailer';
import { startRounds } from './start-rounds';

const EVERY_MS = 15_000;

/** Sent side by side, so that a round ends before what it took is due again. */
const AT_ONCE = 5;

const MAILER = systemActor('mailer');

const reasonFor = (error: unknown) => (error instanceof Error ? error.message : 'unknown fault');

async function sendOne(settings: MailSettings, { id, ...mail }: DueMail): Promise<void> {
  const sent = sendMail(settings, mail);
  const error = await sent.then(() => undefined, reasonFor);
  const settled = { id, now: new Date(), ...(error === undefined ? {} : { error }) };
  await settleMail(database(), MAILER, settled);
}

/** Sends what is due, a handful at a time, until nothing is. */
export async function sendDueMails(settings: MailSettings): Promise<void> {
  for (;;) {
    const due = await takeDueMails(database(), MAILER, { now: new Date(), limit: AT_ONCE });
    await Promise.all(due.map((mail) => sendOne(settings, mail)));
    if (due.length < AT_ONCE) return;
  }
}

/** Sends mail as long as the process runs; without SMTP_URL it waits in the outbox. */
export function startMailRounds(): void {
  const config = mailConfig();
  if (!config.ok) {
    if (config.fault !== 'not_set') console.error(`mail is not sent: ${config.fault}`);
    return;
  }
  const { settings } = config;
  startRounds({
    everyMs: EVERY_MS,
    round: () => sendDueMails(settings),
    what: 'a round of mail',
  });
}
