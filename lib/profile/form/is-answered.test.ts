import { describe, expect, it } from 'vitest';
import { isAnswered } from './is-answered';

describe('isAnswered', () => {
  it.each([
    ['a number', 'totalAssets', { totalAssets: ['4'] }],
    ['a ticked code', 'certifications', { certifications: ['iso_14001'] }],
    ['none of these', 'certifications', { 'certifications.none': ['on'] }],
    ['a filled row', 'fuelUse', { 'fuelUse.rows': ['3'], 'fuelUse.1.amount': ['5'] }],
    ['no entries', 'euExports', { 'euExports.none': ['on'] }],
    ['an explicit no', 'onDishonestList', { onDishonestList: ['no'] }],
  ] as const)('counts %s', (_, key, form) => {
    expect(isAnswered(form, key)).toBe(true);
  });

  it.each([
    ['nothing at all', 'totalAssets', {}],
    ['a unit alone', 'totalAssets', { totalAssets: [' '], 'totalAssets.unit': ['yi'] }],
    ['"not sure"', 'onDishonestList', { onDishonestList: [''] }],
    [
      'rows that only hold what they start with',
      'fuelUse',
      {
        'fuelUse.rows': ['3'],
        'fuelUse.0.carrier': ['electricity'],
        'fuelUse.0.unit': ['wan_kWh'],
      },
    ],
  ] as const)('does not count %s', (_, key, form) => {
    expect(isAnswered(form, key)).toBe(false);
  });
});
