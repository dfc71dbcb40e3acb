/** What of a day a number format shows: all of it, the month, the year, or no date at all. */
export type ShownDate = 'day' | 'month' | 'year' | undefined;

/** Formats that a workbook knows by number alone (ECMA-376, 18.8.30, with those of Chinese). */
const BUILT_IN: Readonly<Record<number, ShownDate>> = {
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'month',
  22: 'day',
  27: 'month',
  28: 'day',
  29: 'day',
  30: 'day',
  31: 'day',
  36: 'month',
  50: 'month',
  51: 'day',
  52: 'month',
  53: 'day',
  54: 'day',
  57: 'month',
  58: 'day',
};

/** Reads it from the format's number and code: `yyyy"年"m"月"` shows a month. */
export function shownDate(id: number, code: string | undefined): ShownDate {
  if (code === undefined) return BUILT_IN[id];
  const [first = ''] = code
    .toLowerCase()
    .replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
    .split(';');
  if (/[0#?]/.test(first) || !/[yd]/.test(first)) return undefined;
  if (first.includes('d')) return 'day';
  return first.includes('m') ? 'month' : 'year';
}

const LENGTHS = { day: 10, month: 7, year: 4 } as const;
const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** A day as a workbook counts it, as ISO text; undefined for a number that is no day. */
export function serialDate(
  serial: number,
  shown: keyof typeof LENGTHS,
  is1904: boolean,
): string | undefined {
  if (!(serial >= 1 && serial <= LAST_SERIAL)) return undefined;
  const day = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY_MS);
  return day.toISOString().slice(0, LENGTHS[shown]);
}
