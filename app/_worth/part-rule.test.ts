import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CJK, HAN } from '@/app/_i18n/testing/scripts';
import { readCatalogueFiles } from '@/db/catalogue-files';
import { type BenefitPart, benefitPartSchema } from '@/lib/finance/benefit/registry';
import { BENEFIT_TYPES, PART_ARBITRARIES } from '@/lib/finance/testing/arbitrary-part';
import { runs } from '@/lib/profile/testing/runs';
import { partRule } from './part-rule';

const source = { document: 'b1' };
const rule = (part: object) => {
  const parsed = benefitPartSchema.parse({ source, ...part });
  return [partRule(parsed, 'zh'), partRule(parsed, 'en')];
};

function expectWords(part: BenefitPart): void {
  const [zh, en] = [partRule(part, 'zh'), partRule(part, 'en')];
  expect(zh).toMatch(HAN);
  expect(en).not.toMatch(CJK);
  expect(en.trim()).not.toBe('');
  expect(zh + en).not.toMatch(/undefined|null|NaN|\[object|Infinity/);
}

describe.each(BENEFIT_TYPES)('the rule of a part of type %s', (type) => {
  it('has words in both languages, whatever its numbers', () => {
    fc.assert(fc.property(PART_ARBITRARIES[type], expectWords), runs(30));
  });
});

it('has words for every shipped part', async () => {
  const parts = (await readCatalogueFiles()).flatMap(({ benefit }) => benefit.parts);
  expect(parts.length).toBeGreaterThan(50);
  for (const part of parts) expectWords(part);
});

describe('a rule in words', () => {
  it('gives the share, what it is taken of, and every limit', () => {
    const grant = { type: 'grant', share: 0.08, base: 'equipment_investment' };
    expect(rule({ ...grant, limits: [{ cny: 5e6, per: 'project' }] })).toEqual([
      '设备投资（不含增值税）的8%，单个项目最高500万元',
      '8% of: Equipment investment (net of VAT); per project at most CNY 5,000,000',
    ]);
    const [zh, en] = rule({ ...grant, upTo: true, floorCny: 1e6, limits: [] });
    expect(zh).toBe('最高为设备投资（不含增值税）的8%，不足100万元的不补');
    expect(en).toMatch(/^up to 8% of: .*; nothing below CNY 1,000,000$/);
  });

  it('tells an award by the unit from an award of a sum', () => {
    const limits = [{ share: 0.3, base: 'total_investment' }];
    expect(rule({ type: 'fixed_award', perUnit: { cny: 500, unit: 'tce' }, limits })[0]).toBe(
      '每节约1吨标准煤500元，不超过项目总投资的30%',
    );
    expect(rule({ type: 'fixed_award', cny: 3e5, upTo: true, limits: [] })).toEqual([
      '最高30万元',
      'up to CNY 300,000',
    ]);
  });

  it('tells points of interest from a share of it, and for how long', () => {
    const subsidy = { type: 'interest_subsidy', limits: [] };
    expect(rule({ ...subsidy, points: 0.015, years: 2, loanCapCny: 5e7 })).toEqual([
      '贴息1.5个百分点，最长2年，贷款最高计到5,000万元',
      '1.5 points of interest; for at most 2 years; loan counted up to CNY 50,000,000',
    ]);
    expect(rule({ ...subsidy, shareOfInterest: 0.5, mostPoints: 0.02, years: 1 })).toEqual([
      '贴利息的50%，不超过2个百分点，最长1年',
      '50% of interest; no more than 2 points; for one year at most',
    ]);
  });

  it('says on which side of the LPR a rate lies', () => {
    expect(rule({ type: 'loan', spreadOverLpr: 0.005 })[0]).toBe('利率为LPR加0.5个百分点');
    expect(rule({ type: 'loan', spreadOverLpr: -0.01 })[1]).toBe('rate: the LPR less 1 points');
    expect(rule({ type: 'loan', spreadOverLpr: 0 })[0]).toBe('利率为LPR');
  });
});
