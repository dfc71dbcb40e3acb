import { describe, expect, it } from 'vitest';
import type { BenefitPart } from '@/lib/finance/benefit/registry';
import type { PackageItem } from './package-item';
import { pairRule, pairRules } from './pair-rules';
import type { Relation } from './relation';
import {
  CREDIT,
  GUARANTEE_FEE,
  grantOf,
  itemWith,
  LOWER_RATE,
  SAID,
  SOURCE,
  sampleValuation,
  subsidyOf,
} from './testing/sample-item';

const excludes = (others: { ids?: string[]; classes?: ['central_funds'] }): Relation => ({
  kind: 'excludes',
  with: others,
  ...SAID,
});
const combines = (...ids: string[]): Relation => ({ kind: 'combines', with: { ids }, ...SAID });

const withFee = sampleValuation({ 'project.guaranteeFeeRate': 0.02 });

const INSURANCE: BenefitPart = {
  type: 'insurance',
  source: SOURCE,
  share: 0.5,
  base: 'premium',
  limits: [],
};
const TITLE: BenefitPart = {
  type: 'fixed_award',
  source: SOURCE,
  forTitle: true,
  cny: 1e5,
  limits: [],
};

/** The rule must not depend on which of the two is asked about first. */
function ruleOf(a: PackageItem, b: PackageItem) {
  const [one, other] = [pairRule(a, b), pairRule(b, a)];
  expect(other?.reason).toEqual(one?.reason);
  expect(other?.source).toEqual(one?.source);
  expect(other?.saidBy).toEqual(one?.saidBy);
  return one;
}

describe('pairRule', () => {
  it('keeps apart what either of the two excludes by id, with its reason and whose source it is', () => {
    const a = itemWith('a', [CREDIT], { relations: [excludes({ ids: ['b'] })] });
    const b = itemWith('b', [subsidyOf(0.01)]);
    expect(ruleOf(a, b)).toEqual({
      a: 'a',
      b: 'b',
      reason: SAID.reason,
      source: SOURCE,
      saidBy: 'a',
    });
    expect(ruleOf(b, itemWith('c', [CREDIT]))).toBeUndefined();
  });

  it('keeps apart what is excluded by class, but no instrument from itself', () => {
    const a = itemWith('a', [CREDIT], {
      classes: ['central_funds'],
      relations: [excludes({ classes: ['central_funds'] })],
    });
    const b = itemWith('b', [subsidyOf(0.01)], { classes: ['central_funds', 'city_funds'] });
    const c = itemWith('c', [subsidyOf(0.01)], { classes: ['city_funds'] });
    expect(ruleOf(a, b)).toMatchObject({ saidBy: 'a' });
    expect(ruleOf(a, c)).toBeUndefined();
    expect(pairRule(a, a)).toBeUndefined();
  });

  it.each([
    ['the cost of one project', grantOf(1e5), 'project_cost'],
    ['the interest of one loan', subsidyOf(0.01), 'loan_interest'],
    ['the guarantee of one loan', GUARANTEE_FEE, 'guarantee_fee'],
  ])('counts %s once where no document says more', (_, part) => {
    const [a, b] = [
      itemWith('a', [part], { valuation: withFee }),
      itemWith('b', [part], { valuation: withFee }),
    ];
    const rule = ruleOf(a, b);
    expect(rule?.source).toEqual({ document: 'platform' });
    expect(rule).not.toHaveProperty('saidBy');
    expect(rule?.reason.zh).toMatch(/[一-鿿]/);
  });

  it.each([
    ['income tax with income tax', CREDIT, LOWER_RATE],
    ['title with title', TITLE, TITLE],
    ['premium with premium', INSURANCE, INSURANCE],
    ['grant with subsidy', grantOf(1e5), subsidyOf(0.01)],
    ['grant with title', grantOf(1e5), TITLE],
    ['subsidy with guarantee', subsidyOf(0.01), GUARANTEE_FEE],
    ['grant with tax credit', grantOf(1e5), CREDIT],
  ])('lets %s stand together', (_, one, other) => {
    const valuation = sampleValuation({
      'project.guaranteeFeeRate': 0.02,
      'project.insurancePremium': 1e5,
    });
    const [a, b] = [itemWith('a', [one], { valuation }), itemWith('b', [other], { valuation })];
    expect(ruleOf(a, b)).toBeUndefined();
  });

  it('lets a document that combines two, of either side, stand above the general rule', () => {
    const a = itemWith('a', [grantOf(1e5)], { relations: [combines('b')] });
    const [b, c] = [itemWith('b', [grantOf(1e5)]), itemWith('c', [grantOf(1e5)])];
    expect(ruleOf(a, b)).toBeUndefined();
    expect(ruleOf(a, c)).toBeDefined();
  });

  it.each<[string, Relation]>([
    ['requires the other', { kind: 'requires', anyOf: ['b'], ...SAID }],
    ['caps both together', { kind: 'joint_cap', with: ['b'], capCny: 1e6, ...SAID }],
  ])('takes a document that %s for one that combines them', (_, relation) => {
    const a = itemWith('a', [grantOf(1e5)], { relations: [relation] });
    const [b, c] = [itemWith('b', [grantOf(1e5)]), itemWith('c', [grantOf(1e5)])];
    expect(ruleOf(a, b)).toBeUndefined();
    expect(ruleOf(a, c)).toBeDefined();
  });

  it('lets an exclusion stand above a combination: of two documents the stricter holds', () => {
    const a = itemWith('a', [grantOf(1e5)], { relations: [combines('b')] });
    const b = itemWith('b', [subsidyOf(0.01)], { relations: [excludes({ ids: ['a'] })] });
    expect(ruleOf(a, b)).toMatchObject({ saidBy: 'b' });
  });

  it('looks only at parts that apply to the firm', () => {
    const never: BenefitPart = {
      ...grantOf(1e5),
      when: { attribute: 'taxableIncome', op: 'atLeast', value: 1e9, source: SOURCE },
    };
    const a = itemWith('a', [never, TITLE]);
    expect(ruleOf(a, itemWith('b', [grantOf(1e5)]))).toBeUndefined();
    expect(
      ruleOf(itemWith('c', [grantOf(1e5), TITLE]), itemWith('b', [grantOf(1e5)])),
    ).toBeDefined();
  });

  it('lets an instrument without parts stand beside everything that does not exclude it', () => {
    const words = itemWith('a', [], { why: { zh: '未写明', en: 'Not stated' } });
    expect(ruleOf(words, itemWith('b', [grantOf(1e5)]))).toBeUndefined();
  });
});

describe('pairRules', () => {
  it('holds every pair once, and no others', () => {
    const items = [
      itemWith('a', [grantOf(1e5)]),
      itemWith('b', [grantOf(2e5)]),
      itemWith('c', [subsidyOf(0.01)], { relations: [excludes({ ids: ['a'] })] }),
      itemWith('d', [grantOf(3e5)], { relations: [combines('a')] }),
    ];
    expect(pairRules(items).map(({ a, b }) => [a, b].sort().join())).toEqual(['a,b', 'a,c', 'b,d']);
    expect(pairRules([])).toEqual([]);
  });
});
