import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import { firm } from '../testing/worth-in-yuan';
import { BASE_CODES, type Base, baseCell } from './base';

const likely = (base: Base, answers: Answers) => {
  const { estimate, missing } = baseCell(firm(answers), base);
  return estimate ? estimate.likely.toNumber() : missing;
};

describe('what a share is taken of', () => {
  it.each(BASE_CODES)('%s names what it needs where nothing is answered', (base) => {
    const { estimate, missing, unit } = baseCell(firm({}), base);
    expect(estimate).toBeUndefined();
    expect(missing.length).toBeGreaterThan(0);
    expect(unit).toBe('cny');
  });

  it('of equipment and software is both together, and lacks either', () => {
    const both = { 'project.equipmentInvestment': 300, 'project.softwareInvestment': 40 };
    expect(likely('equipment_and_software', both)).toBe(340);
    expect(likely('equipment_rd_software', { ...both, 'project.rdInvestment': 5 })).toBe(345);
    expect(likely('equipment_and_software', { 'project.equipmentInvestment': 300 })).toEqual([
      'project.softwareInvestment',
    ]);
  });

  it('of listed products is the sum over the list', () => {
    const resourceProducts = [
      { product: '甲', revenue: 100, vat: 7 },
      { product: '乙', revenue: 50, vat: 3 },
    ];
    expect(likely('resource_product_revenue', { resourceProducts })).toBe(150);
    expect(likely('resource_product_vat', { resourceProducts })).toBe(10);
  });

  it('of listed products is missing where a row says only a band', () => {
    const resourceProducts = [{ product: '甲', revenue: { min: 1, max: 2 } }];
    expect(likely('resource_product_revenue', { resourceProducts })).toEqual(['resourceProducts']);
  });
});
