import { createTransport } from 'nodemailer';
import { isOneAddress, type MailSettings } from './mail-settings';

/** Long enough for a slow server, short enough that a dead one does not hold up the next round. */
const SENT_WITHIN_MS = 20_000;
const LONGEST_SUBJECT = 200;

export interface Mail {
  readonly recipient: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
}

/** A header is one line: what would end it, and every other control sign, becomes a space. */
export function headerLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SUBJECT);
}

const isLoopback = (host: string) => /^(localhost|127\.|::1$)/.test(host);

function transportTo({ host, port, secure, auth }: MailSettings, patienceMs: number) {
  return createTransport({
    host,
    port,
    secure,
    ...(auth ? { auth } : {}),
    // A password goes over the network by TLS or not at all.
    requireTLS: auth !== undefined && !isLoopback(host),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/**
 * Hands a mail to the server; resolves once the server has taken it.
 * @throws Error where the recipient is no single address, or the server refuses or is too slow
 */
export async function sendMail(
  settings: MailSettings,
  { recipient, subject, body }: Mail,
  patienceMs = SENT_WITHIN_MS,
): Promise<void> {
  if (!isOneAddress(recipient)) throw new Error('the recipient is not one mail address');
  const transport = transportTo(settings, patienceMs);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the mail server is too slow')), patienceMs);
  });
  try {
    const message = {
      from: headerLine(settings.from),
      to: { name: '', address: recipient },
      subject: headerLine(subject),
      text: body,
      headers: { 'Auto-Submitted': 'auto-generated' },
    };
    await Promise.race([transport.sendMail(message), late]);
  } finally {
    clearTimeout(timer);
    transport.close();
  }
}
