/** Where mail is handed over, and from whom it comes. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else it is asked for as soon as the server offers it. */
  readonly secure: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
  readonly from: string;
}

export type MailFault = 'not_set' | 'bad_url' | 'no_sender';

export type MailConfig =
  | { readonly ok: true; readonly settings: MailSettings }
  | { readonly ok: false; readonly fault: MailFault };

const ONE_ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/;

/** Whether a text is one mail address, without a name, a list or a line break in it. */
export function isOneAddress(text: string): boolean {
  return ONE_ADDRESS.test(text);
}

/** Undoes percent-encoding; nothing where it is broken, as by a bare % in a password. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads SMTP_URL (`smtp://user:pass@host:587`, or `smtps://` for TLS from the first byte) and
 * MAIL_FROM, which may be left out where the user is a mail address.
 */
export function mailConfig(env: NodeJS.ProcessEnv = process.env): MailConfig {
  const given = env.SMTP_URL?.trim();
  if (!given) return { ok: false, fault: 'not_set' };
  if (!URL.canParse(given)) return { ok: false, fault: 'bad_url' };
  const { protocol, hostname, port, username, password } = new URL(given);
  const secure = protocol === 'smtps:';
  if ((!secure && protocol !== 'smtp:') || !hostname) return { ok: false, fault: 'bad_url' };
  const [user, pass] = [decoded(username), decoded(password)];
  if (user === undefined || pass === undefined) return { ok: false, fault: 'bad_url' };
  const from = env.MAIL_FROM?.trim() || (isOneAddress(user) ? user : '');
  if (!from) return { ok: false, fault: 'no_sender' };
  const settings: MailSettings = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    from,
    ...(user ? { auth: { user, pass } } : {}),
  };
  return { ok: true, settings };
}
