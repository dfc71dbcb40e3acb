import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { ExchangeError } from './exchange-error';
import { readCsv } from './read-csv';
import { readJson } from './read-json';
import { readXlsx } from './read-xlsx';
import { TEMPLATE_INSTRUMENTS } from './template-instruments';
import { checkRows } from './testing/check-rows';
import { withParts } from './testing/zip-with';
import { writeCsv } from './write-csv';
import { writeJson } from './write-json';
import { writeXlsx } from './write-xlsx';

const WORKBOOK = writeXlsx(TEMPLATE_INSTRUMENTS);
const SHEET = 'xl/worksheets/sheet1.xml';

const READERS = [
  ['csv', readCsv, writeCsv(TEMPLATE_INSTRUMENTS)],
  ['json', readJson, writeJson(TEMPLATE_INSTRUMENTS)],
  ['xlsx', readXlsx, WORKBOOK],
] as const;

const SPLINTERS = [
  '\0',
  '"',
  '""',
  ',',
  '\r\n',
  '=1+1',
  '1e999999',
  '9'.repeat(400),
  '['.repeat(3000),
  '{"not":'.repeat(1000),
  '"__proto__":{"a":1},',
  '\u202e',
  '﻿',
  '<f>1</f>',
  '<c r="ZZZ9999999"><v>1</v></c>',
  '&#x110000;',
  '&lt;',
  '<![CDATA[',
  'PK\u0005\u0006',
  'PK\u0001\u0002',
].map((text) => new TextEncoder().encode(text));

type Mutation = (bytes: Uint8Array) => Uint8Array;
const at = fc.nat(1_000_000);

const flip: fc.Arbitrary<Mutation> = fc
  .array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 8 })
  .map((places) => (bytes) => {
    const copy = Uint8Array.from(bytes);
    for (const [place, byte] of places) if (copy.length > 0) copy[place % copy.length] = byte;
    return copy;
  });
const cut: fc.Arbitrary<Mutation> = fc.tuple(at, at).map(([from, length]) => (bytes) => {
  const start = from % (bytes.length + 1);
  return Buffer.concat([
    bytes.subarray(0, start),
    bytes.subarray(start + (length % (bytes.length + 1))),
  ]);
});
const insert: fc.Arbitrary<Mutation> = fc
  .tuple(at, fc.oneof(fc.constantFrom(...SPLINTERS), fc.uint8Array({ maxLength: 40 })))
  .map(([place, piece]) => (bytes) => {
    const start = place % (bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, start), piece, bytes.subarray(start)]);
  });
const repeat: fc.Arbitrary<Mutation> = fc.tuple(at, at).map(([from, to]) => (bytes) => {
  const [start, end] = [from % (bytes.length + 1), to % (bytes.length + 1)].sort((a, b) => a - b);
  return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
});

const mutations = fc.array(fc.oneof(flip, cut, insert, repeat), { minLength: 1, maxLength: 4 });
const mutate = (bytes: Uint8Array, list: readonly Mutation[]) =>
  list.reduce((current, mutation) => mutation(current), bytes);

/** Reads and checks; a refusal in both languages is as good as rows. */
function outcome(read: (bytes: Uint8Array) => Parameters<typeof checkRows>[0], bytes: Uint8Array) {
  try {
    return checkRows(read(bytes));
  } catch (error) {
    if (!(error instanceof ExchangeError)) throw error;
    expect(error.words).toEqual({
      zh: expect.stringMatching(/\S/),
      en: expect.stringMatching(/\S/),
    });
    return [];
  }
}

function expectSaid(rows: ReturnType<typeof checkRows>): void {
  for (const { content, faults } of rows) {
    expect(content === null).toBe(faults.length > 0);
    for (const { message } of faults) {
      expect(message.zh).not.toBe('');
      expect(message.en).not.toBe('');
    }
  }
}

describe.each(READERS)('a broken %s', (_name, read, sound) => {
  it('gives rows with named faults or a refusal, never another error', {
    timeout: PATIENCE,
  }, () => {
    fc.assert(
      fc.property(mutations, (list) => expectSaid(outcome(read, mutate(sound, list)))),
      runs(2500),
    );
  });

  it('of any bytes at all does so too', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectSaid(outcome(read, bytes))),
      runs(1000),
    );
  });
});

describe('a workbook that is whole outside and broken inside', () => {
  it('gives rows with named faults or a refusal, never another error', {
    timeout: PATIENCE,
  }, () => {
    const parts = [SHEET, 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];
    fc.assert(
      fc.property(fc.constantFrom(...parts), mutations, (name, list) => {
        const bytes = withParts(WORKBOOK, (all) => ({
          [name]: mutate(new TextEncoder().encode(all[name]), list),
        }));
        expectSaid(outcome(readXlsx, bytes));
      }),
      runs(1500),
    );
  });
});
