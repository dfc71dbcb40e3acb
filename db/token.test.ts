import { describe, expect, it } from 'vitest';
import { hashToken, newToken } from './token';

describe('newToken', () => {
  it('gives 192 bits as 32 characters that are safe in an address, never the same twice', () => {
    const tokens = Array.from({ length: 1000 }, newToken);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{32}$/);
    expect(new Set(tokens).size).toBe(1000);
  });
});

describe('hashToken', () => {
  it('is SHA-256, from which the token cannot be read', () => {
    expect(hashToken('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
