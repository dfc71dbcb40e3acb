import { describe, expect, it } from 'vitest';
import type { BenefitPart } from '../benefit/registry';
import { firm, inYuan } from '../testing/worth-in-yuan';

/** 企业所得税法第三十四条、实施条例第一百条：投资额的10%抵免当年应纳税额，不足的在以后5个纳税年度结转。 */
const SPECIAL_EQUIPMENT: BenefitPart = {
  type: 'tax_credit',
  against: 'income_tax',
  share: 0.1,
  base: 'equipment_investment',
  carryForwardYears: 5,
  source: { document: '企业所得税法实施条例', clause: '第一百条' },
};

/** 财政部 税务总局公告2024年第9号：改造投入不超过原计税基础50%的部分，按10%抵免，可结转五年。 */
const DIGITAL_RETROFIT: BenefitPart = {
  type: 'tax_credit',
  against: 'income_tax',
  share: 0.1,
  base: 'software_investment',
  baseLimit: { share: 0.5, base: 'retrofit_tax_basis' },
  carryForwardYears: 5,
  source: { document: '财政部 税务总局公告2024年第9号' },
};

const taxpayer = (taxableIncome: number, incomeTaxRate: number) => ({
  taxableIncome,
  incomeTaxRate,
  'project.completedOn': '2026-06-30',
});

describe('special-equipment credit, 企业所得税法实施条例第一百条', () => {
  it('gives the 240万 of tax of the published exercise of 2024: 1200×25%−600×10% (quoted, laixue.com 10011467)', () => {
    const saved = inYuan(
      SPECIAL_EQUIPMENT,
      firm({ ...taxpayer(12_000_000, 0.25), 'project.equipmentInvestment': 6_000_000 }),
    );
    expect(12_000_000 * 0.25 - (saved[2026] ?? 0)).toBe(2_400_000);
    expect(saved).toEqual({
      2026: 600_000,
      2027: 0,
      2028: 0,
      2029: 0,
      2030: 0,
      2031: 0,
      today: 600_000,
    });
  });

  it('gives the 80万 of the published exercise on 800万 of water-saving equipment (quoted, kuaiji.com q0190209269)', () => {
    const equipped = { 'project.equipmentInvestment': 8_000_000 };
    expect(
      inYuan(SPECIAL_EQUIPMENT, firm({ ...taxpayer(10_000_000, 0.25), ...equipped })),
    ).toMatchObject({ 2026: 800_000, today: 800_000 });
  });

  it('gives the 10万 of the examination of 2013: 100万 net of the deductible 17万 of input VAT (quoted, kaotiyun.com lepg777K)', () => {
    const equipped = { 'project.equipmentInvestment': 1_000_000 };
    expect(
      inYuan(SPECIAL_EQUIPMENT, firm({ ...taxpayer(5_000_000, 0.25), ...equipped })),
    ).toMatchObject({ 2026: 100_000, today: 100_000 });
  });

  it('carries what a year cannot take into the next, to the last fen of the credit (derived from the article)', () => {
    // 抵免额70万；每年应纳税额120万×25%＝30万：30＋30＋10。
    const equipped = { 'project.equipmentInvestment': 7_000_000 };
    expect(inYuan(SPECIAL_EQUIPMENT, firm({ ...taxpayer(1_200_000, 0.25), ...equipped }))).toEqual({
      2026: 300_000,
      2027: 300_000,
      2028: 100_000,
      2029: 0,
      2030: 0,
      2031: 0,
      today: 700_000,
    });
  });

  it('lets lapse what six tax years cannot take, and discounts each year (derived from the article)', () => {
    // 抵免额200万，六年应纳税额共180万。现值：30万×(1＋4.32947667)＝1,598,843.00，即5%下先付年金六期。
    const equipped = { 'project.equipmentInvestment': 20_000_000 };
    const valuation = firm(
      { ...taxpayer(1_200_000, 0.25), ...equipped },
      { assumptions: { discountRate: 0.05 } },
    );
    expect(inYuan(SPECIAL_EQUIPMENT, valuation)).toEqual({
      2026: 300_000,
      2027: 300_000,
      2028: 300_000,
      2029: 300_000,
      2030: 300_000,
      2031: 300_000,
      today: 1_598_843,
    });
  });

  it('is bounded by the tax at 15 % where that is the rate of the firm (derived from articles 28 and 34)', () => {
    // 应纳税额120万×15%＝18万。
    const equipped = { 'project.equipmentInvestment': 3_000_000 };
    expect(
      inYuan(SPECIAL_EQUIPMENT, firm({ ...taxpayer(1_200_000, 0.15), ...equipped })),
    ).toMatchObject({ 2026: 180_000, 2027: 120_000, 2028: 0, today: 300_000 });
  });

  it('brings nothing to a firm without taxable income (derived from the article)', () => {
    const equipped = { 'project.equipmentInvestment': 3_000_000 };
    expect(inYuan(SPECIAL_EQUIPMENT, firm({ ...taxpayer(0, 0.25), ...equipped }))).toMatchObject({
      2026: 0,
      2031: 0,
      today: 0,
    });
  });
});

describe('digital retrofit of special equipment, 财政部 税务总局公告2024年第9号', () => {
  const retrofit = (spent: number) =>
    inYuan(
      DIGITAL_RETROFIT,
      firm({
        ...taxpayer(10_000_000, 0.25),
        'project.softwareInvestment': spent,
        'project.retrofitOriginalTaxBasis': 10_000_000,
      }),
    ).today;

  it('counts the whole outlay up to half the original tax basis: 400万×10% (derived from article 1)', () => {
    expect(retrofit(4_000_000)).toBe(400_000);
    expect(retrofit(5_000_000)).toBe(500_000);
  });

  it('counts no more than half the original tax basis: 600万 on 1000万 gives 500万×10% (derived from article 1)', () => {
    expect(retrofit(6_000_000)).toBe(500_000);
    expect(retrofit(5_000_000.01)).toBe(500_000);
  });
});
