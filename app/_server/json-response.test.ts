import { describe, expect, it } from 'vitest';
import { cacheableJson, privateJson } from './json-response';

const asking = (known?: string) =>
  new Request(
    'http://localhost/',
    known === undefined ? {} : { headers: { 'if-none-match': known } },
  );

const answer = (value: unknown, known?: string, maxAge = 0) =>
  cacheableJson(asking(known), value, { maxAge });
const tagOf = (value: unknown) => answer(value).headers.get('etag') ?? '';

describe('cacheableJson', () => {
  it('carries the value as JSON', async () => {
    const response = answer({ name: '绿桥' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ name: '绿桥' });
  });

  it('has the same tag for the same value, and another for another', () => {
    expect(tagOf({ a: 1 })).toMatch(/^"[\w-]{27}"$/);
    expect(tagOf({ a: 1 })).toBe(tagOf({ a: 1 }));
    expect(tagOf({ a: 1 })).not.toBe(tagOf({ a: 2 }));
  });

  it('answers 304 without a body to whoever has it already', async () => {
    const tag = tagOf({ a: 1 });
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const response = answer({ a: 1 }, known);
      expect([known, response.status, await response.text()]).toEqual([known, 304, '']);
      expect(response.headers.get('etag')).toBe(tag);
    }
  });

  it('answers in full to whoever has something else', () => {
    const tag = tagOf({ a: 1 });
    for (const known of ['"other"', tag.slice(1, -1), '', tag.toUpperCase()])
      expect(answer({ a: 1 }, known).status).toBe(200);
  });

  it('says how long a copy is good, also with a 304', () => {
    expect(answer(1).headers.get('cache-control')).toBe('no-cache');
    expect(answer(1, undefined, 3600).headers.get('cache-control')).toBe('public, max-age=3600');
    expect(answer(1, '*', 60).headers.get('cache-control')).toBe('public, max-age=60');
  });
});

describe('privateJson', () => {
  it('is kept by no one', async () => {
    const response = privateJson({ a: 1 });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('etag')).toBeNull();
    expect(await response.json()).toEqual({ a: 1 });
  });
});
