/** How long a saved result can be opened again, in days. */
export const RESULT_KEPT_DAYS = 365;

/** How long an unfinished form is kept after it was last saved, in days. */
export const INTAKE_KEPT_DAYS = 30;

/** How long sessions, invitations and password resets are kept once they are over, in days. */
export const ACCESS_KEPT_DAYS = 30;

/** How long a mail is kept, without its text, once it was sent or given up, in days. */
export const MAIL_KEPT_DAYS = 90;

const DAY_MS = 86_400_000;

/** The instant, as ISO text, at which something saved now ceases to be there. */
export function expiryAfter(days: number, now: Date): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString();
}

/** The instant, as ISO text, before which something kept for so many days is old. */
export function daysBefore(days: number, now: Date): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString();
}
