import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/profile/testing/runs';
import { seal, unseal } from './seal';

const KEY = { secretKey: 'a secret of the program', context: 'u_1' };
const INTERNAL = expect.objectContaining({ code: 'internal' });

describe('seal', () => {
  it('gives back what was sealed, and never the same seal twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [one, two] = [seal(text, KEY), seal(text, KEY)];
        expect(one).not.toBe(two);
        expect(unseal(one, KEY)).toBe(text);
      }),
      runs(100),
    );
  });

  it('opens with no other key and in no other place', () => {
    const sealed = seal('JBSWY3DPEHPK3PXP', KEY);
    expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
    expect(() => unseal(sealed, { ...KEY, secretKey: 'another' })).toThrow(INTERNAL);
    expect(() => unseal(sealed, { ...KEY, context: 'u_2' })).toThrow(INTERNAL);
  });

  it('opens no more once any part of it was changed or cut', () => {
    const sealed = seal('JBSWY3DPEHPK3PXP', KEY);
    for (let i = 3; i < sealed.length - 1; i++) {
      const other = sealed[i] === 'A' ? 'B' : 'A';
      expect(() => unseal(sealed.slice(0, i) + other + sealed.slice(i + 1), KEY)).toThrow(INTERNAL);
      expect(() => unseal(sealed.slice(0, i), KEY)).toThrow(INTERNAL);
    }
  });
});
