const CHINA_OFFSET_MS = 8 * 3_600_000;

/** The day of an instant in China, as ISO text. */
export function chinaDay(now: Date): string {
  return new Date(now.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}
