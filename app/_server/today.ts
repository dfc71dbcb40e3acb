const CHINA_OFFSET_MS = 8 * 3_600_000;

/** The day in China as ISO text; China keeps UTC+8 all year. The only clock a match ever sees. */
export function today(now: Date = new Date()): string {
  return new Date(now.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}
