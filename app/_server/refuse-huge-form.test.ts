import { describe, expect, it } from 'vitest';
import { refuseHugeForm } from './refuse-huge-form';

const post = (path: string, bytes: number, method = 'POST') =>
  new Request(`http://localhost${path}`, { method, headers: { 'content-length': String(bytes) } });

describe('the size of a page form', () => {
  it.each([
    ['/zh', 1_000_001, 'POST', 413],
    ['/zh', 1_000_000, 'POST', undefined],
    ['/zh', 0, 'GET', undefined],
    ['/api/v1/match', 20_000_000, 'POST', undefined],
  ] as const)('%s with %d bytes by %s: %s', (path, bytes, method, status) => {
    expect(refuseHugeForm(post(path, bytes, method))?.status).toBe(status);
  });

  it('lets a form of unstated size through to the limit of its action', () => {
    const form = new Request('http://localhost/zh', { method: 'POST' });
    expect(refuseHugeForm(form)).toBeUndefined();
  });
});
