import { expect, it } from 'vitest';
import { exportAddress, packageAddress, switchAddress } from './package-place';

const place = { locale: 'zh', token: 'abc', toggles: { in: ['a'], out: ['b'] } } as const;

it('leads to the same page with one instrument switched', () => {
  expect(switchAddress(place, 'c', 'in')).toBe('/zh/results/abc/package?in=a,c&out=b');
  expect(switchAddress(place, 'a', 'out')).toBe('/zh/results/abc/package?out=a,b');
  expect(switchAddress(place, 'b', 'free')).toBe('/zh/results/abc/package?in=a');
});

it('leads to the best package without a query, and to exports of what is shown', () => {
  expect(packageAddress(place)).toBe('/zh/results/abc/package');
  expect(exportAddress(place, 'xlsx')).toBe('/zh/results/abc/export/xlsx?in=a&out=b');
  expect(exportAddress({ ...place, toggles: { in: [], out: [] } }, 'pdf')).toBe(
    '/zh/results/abc/export/pdf',
  );
});
