import { describe, expect, it } from 'vitest';
import { BENCHMARKS, benchmark, benchmarksOfSector } from '@/lib/taxonomy/benchmark';
import { LOCALES } from '@/lib/taxonomy/bilingual';
import { allProducts, divisionName, productsBeside } from './product-groups';

const idsOf = (groups: ReturnType<typeof allProducts>) =>
  groups.flatMap(({ records }) => records.map(({ id }) => id));

describe('the products of an empty row', () => {
  it.each([undefined, '3110', '31', '3011', '1310', '3824'])(
    'are all there, each once, for the sector %s',
    (code) => {
      const ids = idsOf(allProducts(code));
      expect(ids.toSorted()).toEqual(BENCHMARKS.map(({ id }) => id).toSorted());
    },
  );

  it('begin with those of the firm’s sector, in their own order', () => {
    const [own] = allProducts('3011');
    expect(own).toEqual({ of: 'own', records: benchmarksOfSector('3011') });
  });

  it('have no group of the sector where it is not known or makes none of them', () => {
    for (const code of [undefined, '1310'])
      expect(allProducts(code).map(({ of }) => of)).not.toContain('own');
  });

  it('stand under a division that has a name in both languages', () => {
    for (const { of } of allProducts(undefined))
      for (const locale of LOCALES) expect(divisionName(of, locale)).toMatch(/^\d\d \S/);
  });
});

describe('the products of a row that has one', () => {
  it('are those of the sector, the chosen one among them', () => {
    const groups = productsBeside(benchmark('cement_clinker_energy'), '3011');
    expect(groups).toEqual([{ of: 'own', records: benchmarksOfSector('3011') }]);
    expect(idsOf(groups)).toContain('cement_clinker_energy');
  });

  it.each([undefined, '3110', '1310'])('hold the chosen one whatever the sector: %s', (code) => {
    expect(idsOf(productsBeside(benchmark('cement_clinker_energy'), code))).toContain(
      'cement_clinker_energy',
    );
  });
});
