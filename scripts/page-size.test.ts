import { expect, it } from 'vitest';
import sectors from '@/lib/taxonomy/data/sectors.json';
import { pageSize } from './page-size';

const script = (gzipBytes: number, source = '') => ({ url: '/a.js', gzipBytes, source });

it('accepts 170 kB of gzip and not a byte more', () => {
  expect(pageSize('/zh', [script(100_000), script(70_000)])).toEqual({
    path: '/zh',
    kB: 170,
    scripts: 2,
    faults: [],
  });
  expect(pageSize('/zh', [script(170_001)]).faults).toEqual(['170.0 kB is over 170 kB']);
});

it('refuses a page that carries the sector list', () => {
  const list = JSON.stringify(sectors.manufacturing);
  expect(pageSize('/zh', [script(10, list)]).faults).toEqual(['carries 609 of 609 sector classes']);
});

it('does not pass a page of which it saw no script', () => {
  expect(pageSize('/zh', []).faults).toHaveLength(1);
});
