import { describe, expect, it } from 'vitest';
import { POST_ONLY, READ_ONLY } from './only-methods';

const asked = new Request('http://localhost/', { headers: { 'accept-language': 'en' } });

describe.each([
  ['an address that is only read', READ_ONLY, 'GET, HEAD, OPTIONS'],
  ['an address that only answers posts', POST_ONLY, 'POST, OPTIONS'],
])('%s', (_, { OPTIONS, ...refused }, allow) => {
  it('refuses every other method and says which it takes', async () => {
    for (const handler of Object.values(refused)) {
      const response = handler(asked);
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe(allow);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toMatchObject({ status: 405, title: expect.any(String) });
    }
  });

  it('answers the question which methods it takes, and opens itself to no other origin', () => {
    const response = OPTIONS(asked);
    expect([response.status, response.headers.get('allow')]).toEqual([204, allow]);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('leaves no method without an answer', () => {
    const answered = [...allow.split(', '), ...Object.keys(refused)];
    expect(new Set(answered)).toEqual(
      new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']),
    );
    expect(answered).toHaveLength(7);
  });
});
