import { describe, expect, it } from 'vitest';
import type { BenefitPart } from '../benefit/registry';
import { firm, inYuan, rangeInYuan, worthTo, yuan } from '../testing/worth-in-yuan';

const loan = (principal: number, years: number) => ({
  'project.financingNeed': principal,
  'project.termYears': years,
  'project.contractRate': 0.035,
  'project.repayment': 'bullet',
  'project.loanSignedOn': '2026-03-01',
});

describe('guarantees', () => {
  const capped = (loanCapCny: number, document: string): BenefitPart => ({
    type: 'guarantee',
    feeRate: 0.01,
    loanCapCny,
    source: { document },
  });
  const PRIVATE_INVESTMENT = capped(20_000_000, '财金〔2026〕6号');
  const SCIENCE = capped(30_000_000, '财金〔2024〕60号');

  it('saves the fee above 1 %: 1000万×(2.5%−1%) a year, 财金〔2026〕6号 (derived)', () => {
    const answers = { ...loan(10_000_000, 2), 'project.guaranteeFeeRate': 0.025 };
    expect(inYuan(PRIVATE_INVESTMENT, firm(answers))).toEqual({
      2027: 150_000,
      2028: 150_000,
      today: 300_000,
    });
  });

  it('counts 2000万 of a loan at most, 3000万 for science and technology, 财金〔2024〕60号 (derived)', () => {
    const answers = { ...loan(50_000_000, 1), 'project.guaranteeFeeRate': 0.02 };
    expect(inYuan(PRIVATE_INVESTMENT, firm(answers)).today).toBe(200_000);
    expect(inYuan(SCIENCE, firm(answers)).today).toBe(300_000);
  });

  it('saves nothing where the firm pays less than the capped fee already (derived)', () => {
    const answers = { ...loan(10_000_000, 2), 'project.guaranteeFeeRate': 0.008 };
    expect(inYuan(PRIVATE_INVESTMENT, firm(answers)).today).toBe(0);
  });
});

describe('insurance of first sets of equipment, 工信部联重装〔2024〕89号', () => {
  it('pays up to 80 % of the premium: 0, 40万, 80万 on 100万 (share quoted, 经济参考报 2019-05-29; amounts derived)', () => {
    const part: BenefitPart = {
      type: 'insurance',
      share: 0.8,
      base: 'premium',
      upTo: true,
      limits: [],
      source: { document: '工信部联重装〔2024〕89号' },
    };
    expect(rangeInYuan(part, firm({ 'project.insurancePremium': 1_000_000 }))).toEqual([
      0, 400_000, 800_000,
    ]);
  });
});

describe('money that is no saving', () => {
  it('share capital of a fund is shown as capital and counts nothing (derived: 40 % of 5000万)', () => {
    const part: BenefitPart = {
      type: 'equity',
      share: 0.4,
      base: 'project_capital',
      source: { document: '国家绿色发展基金' },
    };
    const worth = worthTo(part, firm({ 'project.projectCapital': 50_000_000 }));
    expect(worth.kind).toBe('computed');
    if (worth.kind !== 'computed' || !worth.capital?.estimate || !worth.presentValue.estimate)
      throw new Error('no capital');
    expect(yuan(worth.capital.estimate.likely)).toBe(20_000_000);
    expect(yuan(worth.presentValue.estimate.high)).toBe(0);
    expect(worth.flows).toEqual([]);
  });
});

describe('loans', () => {
  const product = (
    numbers: Partial<Omit<Extract<BenefitPart, { type: 'loan' }>, 'type' | 'source'>>,
  ): BenefitPart => ({ type: 'loan', ...numbers, source: { document: '产品说明' } });

  it('save the difference to the contract rate: 1000万×(3.5%−3%) a year (derived)', () => {
    expect(inYuan(product({ rate: 0.03 }), firm(loan(10_000_000, 2)))).toEqual({
      2027: 50_000,
      2028: 50_000,
      today: 100_000,
    });
  });

  it('cost their fee when they are drawn: 0.2 % of 1000万 (derived)', () => {
    expect(inYuan(product({ rateCut: 0.005, feeShare: 0.002 }), firm(loan(10_000_000, 2)))).toEqual(
      { 2026: -20_000, 2027: 50_000, 2028: 50_000, today: 80_000 },
    );
  });

  it('without a contract are held against the LPR of the tenor plus spread, 中国人民银行公告〔2019〕第15号 (derived)', () => {
    // 2026年11月：1年期3.0%，5年期以上3.5%；加点1个百分点，本产品加点0.2个百分点。
    const { 'project.contractRate': _, ...short } = loan(10_000_000, 1);
    const long = { ...short, 'project.termYears': 6 };
    const assumptions = { loanSpread: 0.01 };
    const cheaper = product({ spreadOverLpr: 0.002, maxYears: 1 });
    expect(inYuan(cheaper, firm(short, { assumptions })).today).toBe(80_000);
    expect(inYuan(cheaper, firm(long, { assumptions })).today).toBe(80_000);
    expect(inYuan(product({ rate: 0.028 }), firm(short, { assumptions })).today).toBe(120_000);
  });
});

describe('the national carbon market', () => {
  it('values a tonne at the last close before the day: 98.32元 on 2026-08-11 (quoted close; amount derived)', () => {
    const part: BenefitPart = {
      type: 'market',
      quantity: 'carbon_reduction',
      price: 'carbonPrice',
      source: { document: '全国碳市场每日综合价格' },
    };
    const valuation = firm(
      { 'project.carbonReduction': 10_000 },
      { assumptions: { horizonYears: 2 } },
    );
    expect(inYuan(part, valuation)).toEqual({ 2026: 983_200, 2027: 983_200, today: 1_966_400 });
  });
});
