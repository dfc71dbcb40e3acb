/** China keeps UTC+8 all year. */
const OFFSET_MS = 8 * 3_600_000;

/** An instant by the clock in China, as ISO text without a zone: 2026-11-24T08:30:00.000. */
export function chinaTime(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, -1);
}

/** The day of an instant in China as ISO text. */
export function dayInChina(instant: Date): string {
  return chinaTime(instant).slice(0, 10);
}
