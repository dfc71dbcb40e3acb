import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next';

const HOME = '/zh/account';

describe('safeNext', () => {
  it.each(['/zh', '/en/studio', '/zh/results/abc?kind=tax&since=def', '/en/studio/drafts/x%2Fy'])(
    'leads to %s, a page of this site',
    (wanted) => {
      expect(safeNext(wanted, HOME)).toBe(wanted);
    },
  );

  it.each([
    undefined,
    null,
    '',
    'zh/account',
    '/api/auth/signout',
    '/fr/account',
    '/zhx',
    '//evil.example/zh',
    '/\\evil.example',
    '/zh\\..\\..\\evil.example',
    '/zh/../..//evil.example',
    '/zh/..//evil.example',
    '/\t/evil.example',
    '/zh\n/x',
    ' /zh',
    'https://evil.example/zh',
    'javascript:alert(1)',
    '/zh/../api/auth/signout',
  ])('does not lead to %s', (wanted) => {
    expect(safeNext(wanted, HOME)).toBe(HOME);
  });

  it('never leaves the site, whatever the address says', () => {
    const piece = fc.oneof(
      fc.constantFrom('/', '\\', '/zh', '/en', '..', '.', '//', '@', ':', '?', '#', 'evil.example'),
      fc.string({ maxLength: 5 }),
    );
    const site = 'https://bridge.example';
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const landed = new URL(safeNext(pieces.join(''), HOME), site);
        expect(landed.origin).toBe(site);
        expect(landed.pathname).toMatch(/^\/(zh|en)(\/|$)/);
      }),
      { numRuns: 3_000 },
    );
  });
});
