/** After so many attempts a mail is given up. */
export const MAIL_ATTEMPTS = 8;

const FIRST_PAUSE_MS = 5 * 60_000;

/**
 * How long a mail is left alone once its nth attempt, from 1, begins: 5 minutes, then twice as long
 * each time. Sending must take less, or another process sends it too.
 */
export function pauseAfterAttempt(attempt: number): number {
  return FIRST_PAUSE_MS * 2 ** (attempt - 1);
}
