import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bareSchema, readQuery } from './query-params';

const schema = z.strictObject({
  q: z.string().max(5).optional(),
  kind: z.array(z.enum(['loan', 'tax'])).optional(),
  limit: z.int().min(1).max(100).default(50),
});

const read = (query: string) => readQuery(schema, new URLSearchParams(query));

function faultsIn(query: string): readonly (string | undefined)[] {
  const result = read(query);
  if (result.ok) return [];
  for (const { message } of result.faults) {
    expect(message.zh).not.toBe('');
    expect(message.en).not.toBe('');
  }
  return result.faults.map(({ parameter }) => parameter);
}

describe('readQuery', () => {
  it('fills in what is left out', () => {
    expect(read('')).toEqual({ ok: true, value: { limit: 50 } });
  });

  it('reads texts as they are, whole numbers as numbers, and lists from repetition', () => {
    expect(read('q=12&limit=007&kind=tax&kind=loan')).toEqual({
      ok: true,
      value: { q: '12', limit: 7, kind: ['tax', 'loan'] },
    });
    expect(read('kind=tax')).toEqual({ ok: true, value: { limit: 50, kind: ['tax'] } });
  });

  it.each([
    'limit=',
    'limit=1e1',
    'limit=5.0',
    'limit=-1',
    'limit=0',
    'limit=0x10',
    'limit=1234567890',
  ])('refuses %s, naming the parameter', (query) => {
    expect(faultsIn(query)).toEqual(['limit']);
  });

  it('refuses a text that is too long and an entry that a list does not know', () => {
    expect(faultsIn('q=123456')).toEqual(['q']);
    expect(faultsIn('kind=tax&kind=lottery')).toEqual(['kind']);
  });

  it('refuses a single parameter that is given twice, even with the same value', () => {
    expect(faultsIn('limit=5&limit=5')).toEqual(['limit']);
    expect(faultsIn('q=a&q=b')).toEqual(['q']);
  });

  it('refuses parameters it does not know, each by name', () => {
    expect(faultsIn('sort=name&page=2')).toEqual(['sort', 'page']);
    for (const name of ['__proto__', 'constructor', 'toString'])
      expect(faultsIn(`${name}=1`)).toEqual([name]);
  });

  it('names every fault at once', () => {
    expect(new Set(faultsIn('limit=0&sort=x&q=a&q=b'))).toEqual(new Set(['limit', 'sort', 'q']));
  });
});

describe('bareSchema', () => {
  it('looks inside what may be left out', () => {
    expect(bareSchema(z.array(z.string()).optional().default([]))).toBeInstanceOf(z.ZodArray);
    expect(bareSchema(z.string())).toBeInstanceOf(z.ZodString);
  });
});
