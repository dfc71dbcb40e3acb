import type { Instrument } from '@/lib/catalogue/instrument';

export const JSON_FORMAT = 'greenbridge-instruments';
export const JSON_VERSION = 1;

/** Instruments as JSON, one a line, so that two files can be compared line by line. */
export function writeJson(instruments: readonly Instrument[]): Uint8Array<ArrayBuffer> {
  const head = `{"format":"${JSON_FORMAT}","version":${JSON_VERSION},"instruments":[`;
  const lines = instruments.map((instrument) => JSON.stringify(instrument)).join(',\n');
  return new TextEncoder().encode(`${head}\n${lines}${lines === '' ? '' : '\n'}]}\n`);
}
