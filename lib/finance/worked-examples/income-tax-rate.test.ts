import { describe, expect, it } from 'vitest';
import type { BenefitPart } from '../benefit/registry';
import { firm, inYuan } from '../testing/worth-in-yuan';

const rate = (to: number, document: string, clause?: string): BenefitPart => ({
  type: 'income_tax_rate',
  rate: to,
  source: { document, ...(clause && { clause }) },
});

const HIGH_TECH = rate(0.15, '企业所得税法', '第二十八条');
const WESTERN = rate(0.15, '财政部 税务总局 国家发展改革委公告2020年第23号');
const SMALL = rate(0.05, '财政部 税务总局公告2023年第12号');

/** 实施条例第八十八条：第一年至第三年免征，第四年至第六年减半征收。 */
const THREE_PLUS_THREE: BenefitPart = {
  type: 'holiday',
  exemptYears: 3,
  halfYears: 3,
  halfRate: 0.125,
  source: { document: '企业所得税法实施条例', clause: '第八十八条' },
};

const taxpayer = (taxableIncome: number, incomeTaxRate: number) => ({
  taxableIncome,
  incomeTaxRate,
});

const project = (income: number, firstYear: number) => ({
  'project.projectIncome': income,
  'project.firstIncomeYear': firstYear,
});

describe('reduced rates', () => {
  it('high-tech firm, 企业所得税法第二十八条: 1000万×(25%−15%) a year (derived from the article)', () => {
    const valuation = firm(taxpayer(10_000_000, 0.25), { assumptions: { horizonYears: 3 } });
    expect(inYuan(HIGH_TECH, valuation)).toEqual({
      2026: 1_000_000,
      2027: 1_000_000,
      2028: 1_000_000,
      today: 3_000_000,
    });
  });

  it('encouraged industry in the west, 公告2020年第23号: nothing for a firm that pays 15 % already (derived)', () => {
    const valuation = firm(taxpayer(10_000_000, 0.15), { assumptions: { horizonYears: 1 } });
    expect(inYuan(WESTERN, valuation)).toEqual({ 2026: 0, today: 0 });
  });

  it('small low-profit firm, 公告2023年第12号: 300万×25%×20%＝15万 of tax instead of 75万, to the end of 2027 (derived)', () => {
    const saved = inYuan(SMALL, firm(taxpayer(3_000_000, 0.25), { lastYear: 2027 }));
    expect(3_000_000 * 0.25 - (saved[2026] ?? 0)).toBe(3_000_000 * 0.25 * 0.2);
    expect(saved).toEqual({ 2026: 600_000, 2027: 600_000, today: 1_200_000 });
  });

  it('small low-profit firm that already pays 5 % in effect saves nothing more (derived from 公告2023年第12号)', () => {
    const valuation = firm(taxpayer(3_000_000, 0.2), { lastYear: 2027 });
    expect(inYuan(SMALL, valuation)).toEqual({ 2026: 0, 2027: 0, today: 0 });
  });
});

describe('three years free and three at half, 企业所得税法实施条例第八十八条', () => {
  it('gives the 12.5万 of tax of the published exercise: first income 2008, 100万 in 2011 (quoted, kuaiji.com q4684204603)', () => {
    const valuation = firm(
      { ...taxpayer(1_000_000, 0.25), ...project(1_000_000, 2008) },
      { asOf: '2011-06-30' },
    );
    const saved = inYuan(THREE_PLUS_THREE, valuation);
    expect(1_000_000 * 0.25 - (saved[2011] ?? 0)).toBe(125_000);
  });

  it('frees the project for three years and halves the tax for three more (derived from the article)', () => {
    // 项目所得400万，企业所得1000万：免征期每年少缴100万，减半期50万。
    const valuation = firm({ ...taxpayer(10_000_000, 0.25), ...project(4_000_000, 2026) });
    expect(inYuan(THREE_PLUS_THREE, valuation)).toEqual({
      2026: 1_000_000,
      2027: 1_000_000,
      2028: 1_000_000,
      2029: 500_000,
      2030: 500_000,
      2031: 500_000,
      today: 4_500_000,
    });
  });

  it('halves the statutory 25 %, not the 15 % of a high-tech firm, 国税函〔2010〕157号第一条 (derived)', () => {
    // 减半期按12.5%：400万×(15%−12.5%)＝10万；若按15%减半则为30万，法规不允许。
    const valuation = firm({ ...taxpayer(10_000_000, 0.15), ...project(4_000_000, 2026) });
    expect(inYuan(THREE_PLUS_THREE, valuation)).toEqual({
      2026: 600_000,
      2027: 600_000,
      2028: 600_000,
      2029: 100_000,
      2030: 100_000,
      2031: 100_000,
      today: 2_100_000,
    });
  });

  it('counts from the first income, so that a project of 2022 has years five and six ahead of it (derived)', () => {
    const valuation = firm(
      { ...taxpayer(10_000_000, 0.25), ...project(4_000_000, 2022) },
      { asOf: '2026-11-24' },
    );
    expect(inYuan(THREE_PLUS_THREE, valuation)).toEqual({
      2026: 500_000,
      2027: 500_000,
      today: 1_000_000,
    });
  });

  it('ends with the sharing period of an energy-performance contract of four years, 财税〔2010〕110号、公告2013年第77号 (derived)', () => {
    const fourYears: BenefitPart = { ...THREE_PLUS_THREE, halfYears: 1 };
    const valuation = firm({ ...taxpayer(10_000_000, 0.25), ...project(4_000_000, 2026) });
    expect(inYuan(fourYears, valuation)).toEqual({
      2026: 1_000_000,
      2027: 1_000_000,
      2028: 1_000_000,
      2029: 500_000,
      today: 3_500_000,
    });
  });

  it('never frees more income than the firm is taxed on (derived from 企业所得税法第五条)', () => {
    const valuation = firm({ ...taxpayer(3_000_000, 0.25), ...project(4_000_000, 2026) });
    expect(inYuan(THREE_PLUS_THREE, valuation)).toMatchObject({ 2026: 750_000, 2029: 375_000 });
  });
});
