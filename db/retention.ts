/** How long a saved result can be opened again, in days. */
export const RESULT_KEPT_DAYS = 365;

/** How long an unfinished form is kept after it was last saved, in days. */
export const INTAKE_KEPT_DAYS = 30;

const DAY_MS = 86_400_000;

/** The instant, as ISO text, at which something saved now ceases to be there. */
export function expiryAfter(days: number, now: Date): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString();
}
