import { describe, expect, it } from 'vitest';
import { regionParamSchema, sectorParamSchema } from './place-code-schema';

const takes = (schema: typeof regionParamSchema) => (raw: unknown) => schema.safeParse(raw).success;

describe('a region as a parameter', () => {
  it.each(['320000', '320500', '320581', '440399', '110100', ' 320500 '])('takes %j', (raw) => {
    expect(takes(regionParamSchema)(raw)).toBe(true);
  });

  it.each([
    '',
    '32',
    '3205',
    '990000',
    '999999',
    'Suzhou',
    '苏州',
    '32050a',
    320500,
    null,
    ['320500'],
  ])('refuses %j', (raw) => {
    expect(takes(regionParamSchema)(raw)).toBe(false);
  });
});

describe('a sector as a parameter', () => {
  it.each(['31', '311', '3110', 'C3110', 'c31', '３１１０', '44'])('takes %j', (raw) => {
    expect(takes(sectorParamSchema)(raw)).toBe(true);
  });

  it.each(['', 'C', '3', '9999', '31100', 'D44', '炼铁', '31-10', 3110, null])(
    'refuses %j',
    (raw) => {
      expect(takes(sectorParamSchema)(raw)).toBe(false);
    },
  );

  it('refuses a long text without reading it', () => {
    const result = sectorParamSchema.safeParse('3'.repeat(100_000));
    expect(result.error?.issues.map(({ code }) => code)).toContain('too_big');
  });
});
