import { describe, expect, it } from 'vitest';
import type { BenefitPart } from '../benefit/registry';
import { firm, inYuan } from '../testing/worth-in-yuan';

const superDeduction = (share: number, document: string): BenefitPart => ({
  type: 'super_deduction',
  share,
  base: 'rd_expense',
  source: { document },
});

/** 财政部 税务总局公告2023年第7号：未形成无形资产的，再按实际发生额的100%加计扣除。 */
const FULL = superDeduction(1, '财政部 税务总局公告2023年第7号');
const OF_2008 = superDeduction(0.5, '企业所得税法实施条例第九十五条');
const OF_2018 = superDeduction(0.75, '财税〔2018〕99号');
const MACHINE_TOOLS = superDeduction(1.2, '公告2023年第44号');

/** 实施条例第九十九条：减按90%计入收入总额。 */
const NINETY: BenefitPart = {
  type: 'income_reduction',
  countedShare: 0.9,
  base: 'resource_product_revenue',
  source: { document: '企业所得税法实施条例', clause: '第九十九条' },
};

/** 财政部 税务总局公告2023年第37号：单位价值不超过500万元的设备、器具一次性扣除。 */
const AT_ONCE: BenefitPart = {
  type: 'accelerated_depreciation',
  base: 'equipment_investment',
  source: { document: '财政部 税务总局公告2023年第37号' },
};

const oneYear = { assumptions: { horizonYears: 1 } };

function savedOnResearch(part: BenefitPart, income: number, research: number, rate: number) {
  const answers = { taxableIncome: income, rdSpend: research, incomeTaxRate: rate };
  return inYuan(part, firm(answers, oneYear)).today;
}

describe('extra deduction of research spending', () => {
  it('gives the 40万 of tax of the exercise of 2009: (200−80×50%)×25% (quoted, ixiawen.com 49686789)', () => {
    expect(2_000_000 * 0.25 - savedOnResearch(OF_2008, 2_000_000, 800_000, 0.25)).toBe(400_000);
  });

  it('gives the 31.25万 of tax of the exercise on 250万 of development cost, 500万 before it (quoted, p719.cn 26007528)', () => {
    expect(2_500_000 * 0.25 - savedOnResearch(OF_2008, 2_500_000, 2_500_000, 0.25)).toBe(312_500);
  });

  it('deducts the 600万 of the exercise of 2018: 800×75% (quoted deduction, woyaosouti.com; tax at 25 % derived)', () => {
    expect(savedOnResearch(OF_2018, 10_000_000, 8_000_000, 0.25)).toBe(6_000_000 * 0.25);
  });

  it('saves 50万 on 200万 at 25 % and 30万 at 15 %, 公告2023年第7号 (derived)', () => {
    expect(savedOnResearch(FULL, 5_000_000, 2_000_000, 0.25)).toBe(500_000);
    expect(savedOnResearch(FULL, 5_000_000, 2_000_000, 0.15)).toBe(300_000);
  });

  it('deducts 120 % for machine tools and integrated circuits, 公告2023年第44号 (derived)', () => {
    expect(savedOnResearch(MACHINE_TOOLS, 5_000_000, 2_000_000, 0.25)).toBe(600_000);
  });

  it('saves no more tax than there is: 100万 of income, 300万 of research (derived from 企业所得税法第五条)', () => {
    expect(savedOnResearch(FULL, 1_000_000, 3_000_000, 0.25)).toBe(250_000);
  });
});

describe('revenue of listed products counted at 90 %, 企业所得税法第三十三条', () => {
  it('gives the 26.25万 of tax of the published answer: (200×90%+50−125)×25% (quoted, canet.com.cn 564986)', () => {
    const answers = {
      taxableIncome: 1_250_000,
      incomeTaxRate: 0.25,
      resourceProducts: [{ product: '目录产品', revenue: 2_000_000 }],
    };
    const saved = inYuan(NINETY, firm(answers, oneYear)).today;
    expect(1_250_000 * 0.25 - saved).toBe(262_500);
    expect(saved).toBe(50_000);
  });
});

describe('equipment deducted at once, 公告2023年第37号', () => {
  const bought = (cost: number, income: number, discountRate: number) =>
    inYuan(
      AT_ONCE,
      firm(
        {
          taxableIncome: income,
          incomeTaxRate: 0.25,
          'project.equipmentInvestment': cost,
          'project.completedOn': '2026-06-30',
        },
        { assumptions: { discountRate } },
      ),
    );

  it('puts 125万 of tax off and pays 12.5万 a year back over the ten years of 实施条例第六十条 (derived)', () => {
    expect(bought(5_000_000, 10_000_000, 0)).toEqual({
      2026: 1_125_000,
      2027: -125_000,
      2028: -125_000,
      2029: -125_000,
      2030: -125_000,
      2031: -125_000,
      2032: -125_000,
      2033: -125_000,
      2034: -125_000,
      2035: -125_000,
      today: 0,
    });
  });

  it('is worth only the time: 125万−12.5万×8.10782168 at 5 % (derived; annuity factor of nine years 7.10782168)', () => {
    expect(bought(5_000_000, 10_000_000, 0.05).today).toBe(236_522.29);
  });

  it('counts no more than the income of the year (derived from 企业所得税法第五条)', () => {
    // 当年所得200万，只能扣200万：200万×25%×(1−8.10782168÷10)。
    expect(bought(5_000_000, 2_000_000, 0.05).today).toBe(94_608.92);
  });

  it('loses and gains no fen where a tenth of the tax is no whole fen (derived)', () => {
    // 少缴的税250,000.01元，每年25,000.00元，最后一年25,000.01元。
    const flows = bought(1_000_000.04, 10_000_000, 0);
    expect(flows).toMatchObject({ 2026: 225_000.01, 2034: -25_000, 2035: -25_000.01, today: 0 });
  });
});
