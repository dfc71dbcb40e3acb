import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/lib/taxonomy/bilingual';
import { allRegions } from '@/lib/taxonomy/region';
import { allSectors } from '@/lib/taxonomy/sector';
import { PATIENCE } from '../testing/runs';
import { placeText, readPlace } from './place-text';

describe('the text of a place', () => {
  it.each(LOCALES)(
    'leads back to its code, for every sector and region, in %s',
    { timeout: PATIENCE },
    (locale) => {
      for (const kind of ['sector', 'region'] as const) {
        const codes = (kind === 'sector' ? allSectors() : allRegions()).map(({ code }) => code);
        const astray = codes.filter((code) => {
          const read = readPlace(kind, placeText(kind, code, locale));
          return !read.ok || read.code !== code;
        });
        expect(astray).toEqual([]);
      }
    },
  );

  it('carries the code of a county that no name leads to', () => {
    expect(placeText('region', '320599', 'zh')).toMatch(/^320599 /);
    expect(readPlace('region', placeText('region', '320599', 'en'))).toEqual({
      ok: true,
      code: '320599',
    });
  });

  it('shows an unknown code as it is', () => {
    expect(placeText('sector', '9999', 'zh')).toBe('9999');
    expect(placeText('region', 'nowhere', 'zh')).toBe('nowhere');
  });
});

describe('reading a place', () => {
  it.each([
    ['sector', '3110', '3110'],
    ['sector', 'C3110', '3110'],
    ['sector', '３１１０ 炼铁', '3110'],
    ['sector', '水泥制造', '3011'],
    ['region', '320500', '320500'],
    ['region', '苏州市', '320500'],
    ['region', '苏州', '320500'],
    ['region', '江苏省苏州市', '320500'],
    ['region', 'Jiangsu', '320000'],
  ] as const)('finds the %s %s', (kind, text, code) => {
    expect(readPlace(kind, text)).toEqual({ ok: true, code });
  });

  it('offers what an ambiguous name may mean, and picks none', () => {
    const codes = (text: string) => {
      const read = readPlace('sector', text);
      if (read.ok) throw new Error(`picked ${read.code}`);
      return read.choices.map(({ code }) => code);
    };
    expect(codes('炼铁')).toEqual(['3110', '311']);
    expect(codes('水泥').length).toBeGreaterThan(1);
    expect(codes('水泥')).toContain('3011');
  });

  it.each(['外星制造', '<script>', '99999999', '\ud800'])('finds nothing for %s', (text) => {
    expect(readPlace('sector', text)).toEqual({ ok: false, choices: [] });
  });
});
