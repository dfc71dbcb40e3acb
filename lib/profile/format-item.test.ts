import { describe, expect, it } from 'vitest';
import type { ListAttribute } from './attribute';
import { formatItem } from './format-item';
import { attribute } from './registry';

const listOf = (key: 'fuelUse' | 'project.carPurchases') => attribute(key) as ListAttribute;

describe('an entry of a list in words', () => {
  it.each([
    [{ carrier: 'diesel', amount: 1200, unit: 't' }, '柴油 1,200 吨', 'Diesel 1,200 t'],
    [
      { carrier: 'diesel', amount: { min: 3, max: 5 }, unit: 't' },
      '柴油 3至5 吨',
      'Diesel 3 to 5 t',
    ],
    [{ carrier: 'diesel', amount: null, unit: 't' }, '柴油 吨', 'Diesel t'],
    [{ carrier: 'diesel', amount: {}, unit: 't' }, '柴油 吨', 'Diesel t'],
  ])('%j is what was filled in', (item, zh, en) => {
    expect([
      formatItem(listOf('fuelUse'), item, 'zh'),
      formatItem(listOf('fuelUse'), item, 'en'),
    ]).toEqual([zh, en]);
  });

  it('says so where nothing was', () => {
    expect(formatItem(listOf('project.carPurchases'), {}, 'zh')).toBe('一项，内容未填');
    expect(formatItem(listOf('project.carPurchases'), { price: null }, 'en')).toBe(
      'one entry, no details given',
    );
  });
});
