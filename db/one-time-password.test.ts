import fc from 'fast-check';
import { Secret } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/profile/testing/runs';
import {
  codeSchema,
  newOneTimeSecret,
  oneTimePassword,
  oneTimeSecretUri,
  stepOfCode,
} from './one-time-password';

const SECRET = Secret.fromLatin1('12345678901234567890').base32;
const at = (seconds: number) => new Date(seconds * 1000);

describe('one-time passwords', () => {
  // RFC 6238, appendix B, cut to six digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i s are as the standard says: %s', (seconds, code) => {
    expect(oneTimePassword(SECRET, at(seconds))).toBe(code);
    const step = Math.floor(seconds / 30);
    expect(stepOfCode(code, { secret: SECRET, lastStep: null, now: at(seconds) })).toBe(step);
  });

  it('count one step early and one step late, and no more', () => {
    const code = oneTimePassword(SECRET, at(3000));
    const stepAt = (seconds: number) =>
      stepOfCode(code, { secret: SECRET, lastStep: null, now: at(seconds) });
    expect([2969, 2970, 3000, 3029, 3059, 3060].map(stepAt)).toEqual([
      undefined,
      100,
      100,
      100,
      100,
      undefined,
    ]);
  });

  it('count once for each step, and none of a step before the last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(600), of: fc.integer({ min: -60, max: 660 }) })),
        (tries) => {
          let lastStep: number | null = null;
          for (const { at: seconds, of } of [...tries].sort((a, b) => a.at - b.at)) {
            const now = at(1e6 + seconds);
            const code = oneTimePassword(SECRET, at(1e6 + of));
            const step = stepOfCode(code, { secret: SECRET, lastStep, now });
            if (step === undefined) continue;
            expect(step).toBeGreaterThan(lastStep ?? 0);
            lastStep = step;
          }
        },
      ),
      runs(100),
    );
  });

  it('are six digits and nothing else', () => {
    const right = oneTimePassword(SECRET, at(59));
    for (const code of ['', '28708', `${right}0`, `0${right}`, '28708x', `-${right.slice(1)}`]) {
      expect(stepOfCode(code, { secret: SECRET, lastStep: null, now: at(59) })).toBeUndefined();
    }
    expect(codeSchema.parse(' ２８７ 082 ')).toBe('287082');
  });

  it('come from a new secret of 160 bits, shown as an address for a QR code', () => {
    const secret = newOneTimeSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newOneTimeSecret()).not.toBe(secret);
    const uri = new URL(oneTimeSecretUri(secret, 'li.si@bank.example'));
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toBe('/Greenbridge:li.si@bank.example');
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      issuer: 'Greenbridge',
      secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});
