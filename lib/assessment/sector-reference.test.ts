import { describe, expect, it } from 'vitest';
import { allSectors } from '@/lib/taxonomy/sector';
import { sectorReference } from './sector-reference';

const DIVISIONS = allSectors().flatMap(({ code, section }) =>
  section === 'C' && code.length === 2 ? [code] : [],
);

describe('the reference values of the divisions', () => {
  it('cover all 31 manufacturing divisions and no other', () => {
    expect(DIVISIONS).toHaveLength(31);
    for (const code of DIVISIONS) expect(sectorReference(code)?.division).toBe(code);
    expect(sectorReference('44')).toBeUndefined();
    expect(sectorReference('7514')).toBeUndefined();
  });

  it('are found from a class', () => {
    expect(sectorReference('3110')).toBe(sectorReference('31'));
    expect(sectorReference('3110')).toMatchObject({
      year: 2020,
      energyPerOutput: { value: 1.0754, origin: { year: 2020, confidence: 'medium' } },
      electricityPerOutput: { value: 872 },
      co2PerOutput: { value: 2.583, origin: { confidence: 'low' } },
      coalShare: { value: 0.657, origin: { confidence: 'high' } },
    });
  });

  it('say where a split is an estimate, and where two statistics do not fit', () => {
    expect(sectorReference('17')?.energyPerOutput.origin).toMatchObject({ confidence: 'low' });
    expect(sectorReference('17')?.energyPerOutput.origin.title.zh).toContain('估算');
    expect(sectorReference('43')?.electricityShare.origin.confidence).toBe('low');
  });

  it.each(DIVISIONS)('of %s are sane numbers', (code) => {
    const found = sectorReference(code);
    const shares = [found?.coalShare, found?.byproductGasShare, found?.electricityShare];
    for (const share of shares) {
      expect(share?.value).toBeGreaterThanOrEqual(0);
      expect(share?.value).toBeLessThanOrEqual(1);
    }
    expect(shares.reduce((sum, share) => sum + (share?.value ?? 9), 0)).toBeLessThanOrEqual(1);
    const pairs = [
      [found?.energyPerOutput, found?.energyPerValueAdded],
      [found?.electricityPerOutput, found?.electricityPerValueAdded],
      [found?.co2PerOutput, found?.co2PerValueAdded],
    ];
    for (const [output, added] of pairs) {
      expect(output?.value).toBeGreaterThan(0);
      expect(added?.value).toBeGreaterThan(output?.value ?? Infinity);
    }
  });
});
