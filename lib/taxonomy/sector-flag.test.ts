import { describe, expect, it } from 'vitest';
import data from './data/sectors.json' with { type: 'json' };
import { allSectors, isSectorCode } from './sector';
import {
  CBAM_EXPOSURE_LABELS,
  cbamExposure,
  isEnergyIntensive,
  nationalEtsClasses,
} from './sector-flag';

describe('sector flags', () => {
  it('mark the six energy-intensive divisions and what lies in them', () => {
    const divisions = allSectors().filter((entry) => entry.level === 'division');
    const marked = divisions.filter((entry) => isEnergyIntensive(entry.code));
    expect(marked.map((entry) => entry.code)).toEqual(['25', '26', '30', '31', '32', '44']);
    expect(isEnergyIntensive('3110')).toBe(true);
  });

  it('list the classes of the national carbon market inside a sector', () => {
    expect(nationalEtsClasses('3216')).toEqual({ covered: ['3216'], planned: [] });
    expect(nationalEtsClasses('30')).toEqual({ covered: ['3011'], planned: ['3041'] });
    expect(nationalEtsClasses('17')).toEqual({ covered: [], planned: [] });
  });

  it('name only codes of the table', () => {
    const named = [...data.ets.covered, ...data.ets.planned, ...Object.keys(data.cbam)];
    expect(named.filter((code) => !isSectorCode(code))).toEqual([]);
  });

  it('give the exposure to the EU carbon border levy with its reason', () => {
    expect(cbamExposure('3110').exposure).toBe('direct');
    expect(cbamExposure('3110').note?.zh).toContain('CN 72');
    expect(cbamExposure('1713')).toEqual({ exposure: 'none' });
    for (const entry of Object.values(data.cbam)) {
      expect(Object.keys(CBAM_EXPOSURE_LABELS)).toContain(entry.exposure);
    }
  });
});
