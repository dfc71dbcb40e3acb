const CHINA_OFFSET_MS = 8 * 3_600_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The day in China as ISO text; China keeps UTC+8 all year. The only clock a match ever sees.
 * `GREENBRIDGE_TODAY` sets it, so that a test or a demonstration shows the same figures every day.
 */
export function today(now: Date = new Date()): string {
  const fixed = process.env.GREENBRIDGE_TODAY;
  if (fixed !== undefined && DAY.test(fixed)) return fixed;
  return new Date(now.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}
