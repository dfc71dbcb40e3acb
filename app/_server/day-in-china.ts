const CHINA_OFFSET_MS = 8 * 3_600_000;

/** The day of an instant in China as ISO text; China keeps UTC+8 all year. */
export function dayInChina(instant: Date): string {
  return new Date(instant.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}
