import { describe, expect, it } from 'vitest';
import { MOST_BODY_BYTES, MOST_NESTING, readJsonBody } from './json-body';

const JSON_TYPE = { 'content-type': 'application/json' };

function request(body: BodyInit | null, headers: Record<string, string> = JSON_TYPE): Request {
  return new Request('http://localhost/', { method: 'POST', body, headers });
}

function streamed(...chunks: readonly Uint8Array[]): Request {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const init = { method: 'POST', body, headers: JSON_TYPE, duplex: 'half' };
  return new Request('http://localhost/', init);
}

const bytes = (text: string) => new TextEncoder().encode(text);
const kindOf = async (asked: Request) => {
  const body = await readJsonBody(asked);
  return body.ok ? 'read' : body.kind;
};

describe('readJsonBody', () => {
  it.each(['{"a":[1,"铁",null]}', '  {"a":[1,"铁",null]}\n'])('reads %j', async (text) => {
    expect(await readJsonBody(request(text))).toEqual({ ok: true, value: { a: [1, '铁', null] } });
  });

  it('reads any JSON value, and leaves its meaning to the caller', async () => {
    for (const value of [null, 0, false, '', [], {}])
      expect(await readJsonBody(request(JSON.stringify(value)))).toEqual({ ok: true, value });
  });

  it('joins signs that arrive in parts', async () => {
    const [head, tail] = [bytes('"铁"').slice(0, 2), bytes('"铁"').slice(2)];
    expect(await readJsonBody(streamed(head, tail))).toEqual({ ok: true, value: '铁' });
  });

  it.each([
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
    'Application/JSON',
    'application/json; x=1',
  ])('takes the type %s', async (type) => {
    expect(await kindOf(request('{}', { 'content-type': type }))).toBe('read');
  });

  it.each<Record<string, string>>([
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/jsonp' },
    { 'content-type': 'application/problem+json' },
    { 'content-type': 'application/json; charset=gbk' },
    { 'content-type': '' },
    { ...JSON_TYPE, 'content-encoding': 'gzip' },
  ])('refuses %j', async (headers) => {
    expect(await kindOf(request('{}', headers))).toBe('unsupported-media-type');
  });

  it.each(['', '   ', '{', '{"a":}', "{'a':1}", '{"a":1}{"b":2}', 'NaN', '\ufeffx'])(
    'cannot read %j',
    async (text) => {
      expect(await kindOf(request(text))).toBe('unreadable-body');
    },
  );

  it('cannot read what is not UTF-8, nor a request without a body', async () => {
    expect(await kindOf(streamed(Uint8Array.of(0x22, 0xff, 0x22)))).toBe('unreadable-body');
    expect(await kindOf(request(null))).toBe('unreadable-body');
  });

  it('says in both languages why it cannot read a body', async () => {
    const reasons = await Promise.all(
      [request(''), request('{'), streamed(Uint8Array.of(0xff))].map(readJsonBody),
    );
    const details = reasons.map((body) => (body.ok ? undefined : body.detail));
    expect(new Set(details.map((detail) => detail?.zh)).size).toBe(3);
    expect(new Set(details.map((detail) => detail?.en)).size).toBe(3);
  });

  it('cannot read a body that breaks off', async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) });
    const init = { method: 'POST', body, headers: JSON_TYPE, duplex: 'half' };
    expect(await kindOf(new Request('http://localhost/', init))).toBe('unreadable-body');
  });

  it('reads a body up to the limit and not a byte more, whatever length it claims', async () => {
    const padded = (size: number) => bytes(`"${'x'.repeat(size - 2)}"`);
    expect(await kindOf(streamed(padded(MOST_BODY_BYTES)))).toBe('read');
    expect(await kindOf(streamed(padded(MOST_BODY_BYTES + 1)))).toBe('body-too-large');
    expect(await kindOf(request('{}', { ...JSON_TYPE, 'content-length': '10000000' }))).toBe(
      'body-too-large',
    );
  });

  it('stops reading once a body is too large', async () => {
    let asked = 0;
    const body = new ReadableStream({
      pull(controller) {
        asked += 1;
        controller.enqueue(new Uint8Array(64 * 1024));
      },
    });
    const init = { method: 'POST', body, headers: JSON_TYPE, duplex: 'half' };
    expect(await kindOf(new Request('http://localhost/', init))).toBe('body-too-large');
    expect(asked).toBeLessThan(10);
  });

  it('points at what nests too deep', async () => {
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(await kindOf(request(deep(MOST_NESTING)))).toBe('read');
    expect(await readJsonBody(request(deep(MOST_NESTING + 1)))).toMatchObject({
      ok: false,
      kind: 'invalid-content',
      faults: [{ pointer: '/0'.repeat(MOST_NESTING), message: { en: expect.any(String) } }],
    });
  });
});
