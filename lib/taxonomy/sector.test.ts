import { describe, expect, it } from 'vitest';
import {
  allSectors,
  canBeWithin,
  isSectorCode,
  isSectorScope,
  normaliseSectorCode,
  sector,
  sectorAncestors,
  sectorChildren,
  sectorLeaves,
  sectorWithin,
} from './sector';

const CATALOGUE_CODES =
  '01 02 06 08 09 10 13 131 16 17 18 20 21 22 23 25 26 2641 27 28 29 30 3011 302 3024 303 3031 3041 305 307 31 32 3211 3216 33 34 35 36 37 38 3825 384 3841 39 40 42 44 4415 46 55 56 65 72 75 7514 77'.split(
    ' ',
  );

const manufacturing = allSectors().filter((entry) => entry.section === 'C');

describe('the sector table', () => {
  it('holds all of section C: 31 divisions, 179 groups, 609 classes', () => {
    const count = (level: string) => manufacturing.filter((entry) => entry.level === level).length;
    expect([count('division'), count('group'), count('class')]).toEqual([31, 179, 609]);
    expect(sectorChildren('C').map((entry) => entry.code)).toEqual(
      Array.from({ length: 31 }, (_, at) => String(13 + at)),
    );
    expect(sectorLeaves()).toHaveLength(609);
  });

  it('gives every entry a parent that exists and a name in both languages', () => {
    for (const entry of allSectors()) {
      expect(entry.name.zh, entry.code).toMatch(/\p{Script=Han}/u);
      expect(entry.name.en, entry.code).toMatch(/^[A-Z]/);
      if (entry.code.length > 2) expect(entry.parent).toBe(entry.code.slice(0, -1));
      if (entry.parent) expect(sector(entry.parent).section).toBe(entry.section);
    }
  });

  it('knows every code that the catalogue names', () => {
    expect(CATALOGUE_CODES.filter((code) => !isSectorCode(code))).toEqual([]);
    expect(sector('4415').name).toEqual({ zh: '风力发电', en: 'Wind power generation' });
    expect(sector('44').section).toBe('D');
  });

  it('refuses to name an unknown code', () => {
    expect(() => sector('9999')).toThrow(RangeError);
  });
});

describe('reading a sector code', () => {
  it.each([
    ['3110', '3110'],
    ['C3110', '3110'],
    ['c 3110 ', '3110'],
    ['Ｃ３１１０', '3110'],
    ['31', '31'],
    ['44', '44'],
  ])('takes %j for %s', (raw, code) => {
    expect(normaliseSectorCode(raw)).toBe(code);
  });

  it.each(['', 'C', 'C44', '3', '99', '9999', '31100', 'D44', '3110x', '-31', '__proto__'])(
    'refuses %j',
    (raw) => {
      expect(normaliseSectorCode(raw)).toBeUndefined();
    },
  );

  it('allows C in a criterion but not as the sector of a firm', () => {
    expect([isSectorScope('C'), isSectorCode('C')]).toEqual([true, false]);
    expect(sector('C').name.zh).toBe('制造业');
  });
});

describe('the sector tree', () => {
  it('lists ancestors nearest first', () => {
    expect(sectorAncestors('3110')).toEqual(['311', '31', 'C']);
    expect(sectorAncestors('7514')).toEqual(['751', '75']);
    expect(sectorAncestors('C')).toEqual([]);
  });

  it.each([
    ['3110', '31', true],
    ['3110', '3110', true],
    ['3110', 'C', true],
    ['31', '3110', false],
    ['44', 'C', false],
    ['4415', '44', true],
    ['3110', '3', false],
    ['unknown', 'unknown', false],
  ])('%s within %s is %s', (code, scope, expected) => {
    expect(sectorWithin(code, scope)).toBe(expected);
  });

  it('leaves a coarse answer open only towards what lies below it', () => {
    expect(canBeWithin('31', '3110')).toBe(true);
    expect(canBeWithin('C', '3110')).toBe(true);
    expect(canBeWithin('31', '31')).toBe(false);
    expect(canBeWithin('3110', '31')).toBe(false);
    expect(canBeWithin('31', '3211')).toBe(false);
  });
});
