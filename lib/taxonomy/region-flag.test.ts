import { describe, expect, it } from 'vitest';
import { allRegions } from './region';
import { GRID_REGIONS, gridRegions, REGION_GROUPS, regionGroup, regionPilots } from './region-flag';

describe('region flags', () => {
  it('give every region a statistical group and a grid', () => {
    for (const { code } of allRegions()) {
      expect(REGION_GROUPS).toContain(regionGroup(code));
      expect(gridRegions(code).length).toBeGreaterThan(0);
      for (const grid of gridRegions(code)) expect(GRID_REGIONS).toContain(grid);
    }
    expect(regionGroup('320506')).toBe('eastern');
    expect(regionGroup('433100')).toBe('central');
    expect(regionGroup('660000')).toBe('western');
    expect(gridRegions('150100')).toEqual(['north', 'northeast']);
  });

  it('hand pilots down to what lies below, with the area they cover', () => {
    expect(regionPilots('330521')).toMatchObject({
      greenFinance: { region: '330500', area: { zh: '湖州市', en: 'Huzhou' } },
      carbonPeakFirstBatch: true,
      carbonMarket: false,
    });
    expect(regionPilots('440300')).toMatchObject({ carbonMarket: true, separatelyPlanned: true });
    expect(regionPilots('652801').carbonPeakFirstBatch).toBe(true);
    expect(regionPilots('620171').greenFinance?.area.zh).toBe('兰州新区');
  });

  it('do not hand a city pilot up to its province', () => {
    expect(regionPilots('330000')).toEqual({
      carbonPeakFirstBatch: false,
      carbonMarket: false,
      separatelyPlanned: false,
    });
  });
});
