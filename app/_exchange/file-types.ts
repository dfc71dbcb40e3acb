import type { ImportFormat } from '@/lib/catalogue/exchange/import-state';

/** The media type of each format: what is sent, and what is taken. */
export const FILE_TYPES: Readonly<Record<ImportFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** The format of a media type, whatever its parameters; undefined for any other. */
export function formatOfType(type: string | null): ImportFormat | undefined {
  const [essence = ''] = (type ?? '').toLowerCase().split(';');
  const wanted = essence.trim();
  return (Object.keys(FILE_TYPES) as ImportFormat[]).find((each) => FILE_TYPES[each] === wanted);
}

/** The format of a file by the end of its name; undefined for any other. */
export function formatOfName(name: string): ImportFormat | undefined {
  const end = name.toLowerCase().split('.').at(-1);
  return (Object.keys(FILE_TYPES) as ImportFormat[]).find((each) => each === end);
}
