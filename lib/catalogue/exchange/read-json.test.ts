import { describe, expect, it } from 'vitest';
import { readJson } from './read-json';
import { TEMPLATE_INSTRUMENTS } from './template-instruments';
import { checkRows } from './testing/check-rows';

const read = (text: string) => readJson(new TextEncoder().encode(text));
const refusal = (part: string) =>
  expect.objectContaining({
    words: expect.objectContaining({ en: expect.stringContaining(part) }),
  });

describe('readJson', () => {
  it('takes a bare list and a single instrument as well', () => {
    const ids = (text: string) => read(text).map(({ content }) => content.id);
    expect(ids(JSON.stringify(TEMPLATE_INSTRUMENTS))).toEqual(
      TEMPLATE_INSTRUMENTS.map(({ id }) => id),
    );
    expect(ids(JSON.stringify(TEMPLATE_INSTRUMENTS[0]))).toEqual([TEMPLATE_INSTRUMENTS[0]?.id]);
  });

  it.each([
    ['', 'well-formed'],
    ['{"a":1', 'well-formed'],
    ['7', 'must be'],
    ['{"format":"other","version":1,"instruments":[]}', 'must be'],
    ['{"format":"greenbridge-instruments","version":2,"instruments":[{}]}', 'must be'],
    ['[]', 'no instruments'],
  ])('refuses %j', (text, part) => {
    expect(() => read(text)).toThrow(refusal(part));
  });

  it('names what is no instrument, and what nests too deep, by its place', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const rows = checkRows(
      read(`[null, "x", {"id":"a","required":${deep}}, {"id":"b","__proto__":{}}]`),
    );
    expect(rows.map(({ row, faults }) => [row, faults[0]?.message.en])).toEqual([
      [1, 'is not an instrument'],
      [2, 'is not an instrument'],
      [3, expect.stringMatching(/^nests deeper than \d+ levels$/)],
      [4, expect.any(String)],
    ]);
  });
});
