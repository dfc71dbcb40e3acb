import { describe, expect, it } from 'vitest';
import data from './data/regions.json' with { type: 'json' };
import {
  allRegions,
  canBeWithin,
  citiesOf,
  isRegionCode,
  normaliseRegionCode,
  provinceOfRegion,
  provinces,
  region,
  regionAncestors,
  regionName,
  regionWithin,
} from './region';

const CATALOGUE_CODES =
  '110112 110113 110115 120000 120111 120114 130000 130100 140100 150000 150200 210000 210300 220100 222400 310000 310114 310116 320000 320200 330000 330500 330800 340000 340100 340200 350000 350100 360000 360200 360700 370000 370600 410300 420000 420500 422800 430200 433100 440000 440100 440300 441900 450000 450100 500000 500112 500115 510000 510700 520000 520100 530000 530100 540000 610000 610300 620000 620171 630000 640000 640200 650000 660000'.split(
    ' ',
  );

describe('the region table', () => {
  it('holds 31 provinces, 333 prefectures and 32 counties under a province', () => {
    expect(provinces()).toHaveLength(31);
    expect(data.prefectures).toHaveLength(333);
    expect(data.directCounties).toHaveLength(32);
  });

  it('has each code once, with both names and a parent that exists', () => {
    const codes = allRegions().map((entry) => entry.code);
    expect(new Set(codes).size).toBe(
      [data.provinces, data.prefectures, data.directCounties, data.municipalDistricts, data.other]
        .map((rows) => rows.length)
        .reduce((a, b) => a + b),
    );
    for (const entry of allRegions()) {
      expect(entry.name.zh).toMatch(/^\p{Script=Han}+$/u);
      expect(entry.name.en).toMatch(/^[A-Z]/);
      expect(entry.level === 'province').toBe(entry.parent === undefined);
      if (entry.parent) expect(codes).toContain(entry.parent);
    }
  });

  it('knows every code that the catalogue names', () => {
    expect(CATALOGUE_CODES.filter((code) => !isRegionCode(code) || !region(code).listed)).toEqual(
      [],
    );
    expect(regionName('620171')).toEqual({ zh: '兰州新区', en: 'Lanzhou New Area' });
    expect(regionName('310114').en).toBe('Jiading District');
  });

  it('lists what a form offers under a province', () => {
    expect(citiesOf('320000').map((entry) => entry.name.zh)).toContain('苏州市');
    expect(citiesOf('320000')).toHaveLength(13);
    expect(citiesOf('310000').map((entry) => entry.code)).toContain('310115');
    expect(citiesOf('650000').map((entry) => entry.code)).toContain('660000');
    for (const province of provinces()) expect(citiesOf(province.code)).not.toHaveLength(0);
  });
});

describe('reading a region code', () => {
  it.each([
    ['320500', '320500'],
    [' ３２０５００ ', '320500'],
    ['320506', '320506'],
    ['320571', '320571'],
    ['110105', '110105'],
    ['500238', '500238'],
    ['110100', '110000'],
    ['500200', '500000'],
    ['433101', '433101'],
  ])('takes %j for %s', (raw, code) => {
    expect(normaliseRegionCode(raw)).toBe(code);
  });

  it.each(['', '32', '3205', '990000', '329900', '320099', '110001', '110301', '660001', '419099'])(
    'refuses %j',
    (raw) => {
      expect(normaliseRegionCode(raw)).toBeUndefined();
    },
  );

  it('names an unlisted county by its prefecture and code', () => {
    expect(regionName('320506')).toEqual({
      zh: '苏州市所辖县区（320506）',
      en: 'County-level unit 320506 of Suzhou (Jiangsu)',
    });
    expect(region('320506')).toMatchObject({ level: 'county', listed: false, parent: '320500' });
    expect(() => region('999999')).toThrow(RangeError);
  });
});

describe('the region tree', () => {
  it('lists ancestors nearest first', () => {
    expect(regionAncestors('320506')).toEqual(['320500', '320000']);
    expect(regionAncestors('110112')).toEqual(['110000']);
    expect(regionAncestors('419001')).toEqual(['410000']);
    expect(regionAncestors('652801')).toEqual(['652800', '650000']);
    expect(regionAncestors('620171')).toEqual(['620100', '620000']);
    expect(provinceOfRegion('660000')).toBe('650000');
    expect(provinceOfRegion('650000')).toBe('650000');
  });

  it.each([
    ['320506', '320500', true],
    ['320506', '320000', true],
    ['320506', '320600', false],
    ['433101', '433100', true],
    ['222401', '222400', true],
    ['360702', '360700', true],
    ['422801', '422800', true],
    ['433101', '430000', true],
    ['430100', '433100', false],
    ['320000', '320500', false],
    ['660000', '650000', true],
    ['999999', '999999', false],
  ])('%s within %s is %s', (code, ancestor, expected) => {
    expect(regionWithin(code, ancestor)).toBe(expected);
  });

  it.each([
    ['320000', '320500', true],
    ['320000', '320506', true],
    ['320500', '320000', false],
    ['320500', '320500', false],
    ['330000', '320500', false],
    ['110000', '110115', true],
    ['620100', '620171', true],
    ['620121', '620171', true],
    ['620102', '620171', false],
    ['659001', '660000', true],
    ['650100', '660000', true],
    ['660000', '659001', true],
    ['320500', '660000', false],
  ])('a firm known to be in %s can be in %s: %s', (code, target, expected) => {
    expect(canBeWithin(code, target)).toBe(expected);
  });
});
