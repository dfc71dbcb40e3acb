import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import type { BenefitPart } from '../benefit/registry';
import { firm, inYuan } from '../testing/worth-in-yuan';

const subsidy = (
  document: string,
  numbers: Omit<Extract<BenefitPart, { type: 'interest_subsidy' }>, 'type' | 'source' | 'limits'> &
    Partial<Pick<Extract<BenefitPart, { type: 'interest_subsidy' }>, 'limits'>>,
): BenefitPart => ({ type: 'interest_subsidy', limits: [], ...numbers, source: { document } });

/** Interest only, all principal at the end, so that the whole loan counts in every year. */
const bullet = (principal: number, rate: number, years = 2): Answers => ({
  'project.financingNeed': principal,
  'project.contractRate': rate,
  'project.termYears': years,
  'project.repayment': 'bullet',
  'project.loanSignedOn': '2026-03-01',
});

const received = (part: BenefitPart, answers: Answers) => inYuan(part, firm(answers));

describe('central subsidies', () => {
  it('small firms, January 2026: at most 150万 on the 5000万 that count, 1.5 points, two years (quoted, 新华社 2026-01-20)', () => {
    const part = subsidy('关于实施中小微企业贷款贴息政策的通知', {
      points: 0.015,
      years: 2,
      loanCapCny: 50_000_000,
    });
    expect(received(part, bullet(50_000_000, 0.03))).toEqual({
      2027: 750_000,
      2028: 750_000,
      today: 1_500_000,
    });
    expect(received(part, bullet(80_000_000, 0.03)).today).toBe(1_500_000);
  });

  it('small firms since August 2026: 7500万×1.5%×2＝225万, 财金〔2026〕71号 (derived)', () => {
    const part = subsidy('财金〔2026〕71号', { points: 0.015, years: 2, loanCapCny: 75_000_000 });
    expect(received(part, bullet(100_000_000, 0.03))).toEqual({
      2027: 1_125_000,
      2028: 1_125_000,
      today: 2_250_000,
    });
  });

  it('working capital since August 2026: one point, 1000万×1%×2＝20万, 财金〔2026〕71号 (derived)', () => {
    const part = subsidy('财金〔2026〕71号', { points: 0.01, years: 2, loanCapCny: 75_000_000 });
    expect(received(part, bullet(10_000_000, 0.032)).today).toBe(200_000);
  });

  it('equipment loans: two years even where the loan runs for five, 财金〔2026〕2号 (derived)', () => {
    const part = subsidy('财金〔2026〕2号', { points: 0.015, years: 2 });
    expect(received(part, bullet(10_000_000, 0.03, 5))).toEqual({
      2027: 150_000,
      2028: 150_000,
      today: 300_000,
    });
  });

  it('counts only principal that is still owed: 2400万 in 24 equal parts (derived by hand)', () => {
    // 月初余额之和：第一年(24+…+13)＝222个100万，第二年(12+…+1)＝78个100万，各除以12。
    const part = subsidy('财金〔2026〕2号', { points: 0.015, years: 2 });
    const repaid = { ...bullet(24_000_000, 0.03), 'project.repayment': 'equal_principal' };
    expect(received(part, repaid)).toEqual({ 2027: 277_500, 2028: 97_500, today: 375_000 });
  });

  it('never pays more than the interest: 1.5 points on a loan at 1.2 % (derived)', () => {
    const part = subsidy('财金〔2026〕2号', { points: 0.015, years: 2 });
    expect(received(part, bullet(10_000_000, 0.012))).toEqual({
      2027: 120_000,
      2028: 120_000,
      today: 240_000,
    });
  });

  it('leaves the 0.7 % of the steelworks of 2022: 2.45亿 at 3.2 % less 2.5 points (quoted rate, gangchang.lgmi.com 7791)', () => {
    const part = subsidy('财金〔2022〕99号', { points: 0.025, years: 2 });
    const perYear = received(part, bullet(245_000_000, 0.032))[2027] ?? 0;
    expect((245_000_000 * 0.032 - perYear) / 245_000_000).toBeCloseTo(0.007, 12);
    expect(perYear).toBe(6_125_000);
  });
});

describe('provincial subsidies', () => {
  /** 实际利率的50%，不超过贷款金额的2%，单个企业项目每年不超过1000万元。 */
  const CHONGQING = subsidy('渝经信规范〔2024〕11号', {
    shareOfInterest: 0.5,
    mostPoints: 0.02,
    years: 1,
    limits: [{ cny: 10_000_000, per: 'project_year' }],
  });

  it('重庆: half the interest below 4 %, 5000万×3%×50%＝75万 (rule quoted, lanzhouyh.com 724; amount derived)', () => {
    expect(received(CHONGQING, bullet(50_000_000, 0.03)).today).toBe(750_000);
  });

  it('重庆: at most 2 % of the loan above 4 %, 5000万×2%＝100万 and not 125万 (rule quoted; amount derived)', () => {
    expect(received(CHONGQING, bullet(50_000_000, 0.05)).today).toBe(1_000_000);
    expect(received(CHONGQING, bullet(50_000_000, 0.04)).today).toBe(1_000_000);
  });

  it('重庆: at most 1000万 a project and year (rule quoted; amount derived)', () => {
    expect(received(CHONGQING, bullet(800_000_000, 0.04)).today).toBe(10_000_000);
  });

  it('江苏 2026: two points, 600万 a project and year, 省贴息实施细则 (caps quoted, 新华日报 2026-01-25; amounts derived)', () => {
    const part = subsidy('2026年江苏省制造业贷款财政贴息实施细则', {
      points: 0.02,
      years: 2,
      limits: [
        { cny: 6_000_000, per: 'project_year' },
        { cny: 10_000_000, per: 'firm_year' },
      ],
    });
    expect(received(part, bullet(200_000_000, 0.03))).toMatchObject({ 2027: 4_000_000 });
    expect(received(part, bullet(400_000_000, 0.03))).toEqual({
      2027: 6_000_000,
      2028: 6_000_000,
      today: 12_000_000,
    });
  });

  it('山东: 35 % of the one-year LPR for three years, 1亿×3%×35%＝105万 a year, 2000万 in all (derived)', () => {
    const part = subsidy('省级“技改专项贷”贴息和担保补助管理实施细则', {
      shareOfLpr: 0.35,
      years: 3,
      limits: [{ cny: 20_000_000, per: 'project' }],
    });
    expect(received(part, bullet(100_000_000, 0.035, 5))).toEqual({
      2027: 1_050_000,
      2028: 1_050_000,
      2029: 1_050_000,
      today: 3_150_000,
    });
    // 8亿元每年840万：第三年只剩320万。
    expect(received(part, bullet(800_000_000, 0.035, 5))).toEqual({
      2027: 8_400_000,
      2028: 8_400_000,
      2029: 3_200_000,
      today: 20_000_000,
    });
  });
});
