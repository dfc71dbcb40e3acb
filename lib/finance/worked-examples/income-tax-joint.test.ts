import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import { type BenefitPart, partTaxEffect } from '../benefit/registry';
import { ZERO } from '../decimal';
import { incomeTaxSaving } from '../income-tax';
import { likelyFlows } from '../testing/worth-figures';
import { firm, yuan } from '../testing/worth-in-yuan';

const source = { document: '企业所得税法' };

const HIGH_TECH: BenefitPart = { type: 'income_tax_rate', rate: 0.15, source };
const RESEARCH: BenefitPart = { type: 'super_deduction', share: 1, base: 'rd_expense', source };
const EQUIPMENT: BenefitPart = {
  type: 'tax_credit',
  against: 'income_tax',
  share: 0.1,
  base: 'equipment_investment',
  carryForwardYears: 5,
  source,
};
const AT_ONCE: BenefitPart = {
  type: 'accelerated_depreciation',
  base: 'equipment_investment',
  source,
};
const HOLIDAY: BenefitPart = {
  type: 'holiday',
  exemptYears: 3,
  halfYears: 3,
  halfRate: 0.125,
  source,
};

/** What the measures save together in each year, in yuan, and undiscounted in all. */
function together(parts: readonly BenefitPart[], answers: Answers) {
  const valuation = firm(answers, { assumptions: { horizonYears: 1 } });
  const { flows, presentValues } = incomeTaxSaving(
    parts.flatMap((part) => partTaxEffect(part, valuation) ?? []),
    valuation,
  );
  const all = presentValues.reduce((sum, { estimate }) => sum.plus(estimate?.likely ?? ZERO), ZERO);
  const byYear = likelyFlows(flows).map(({ year, amount }) => [year, yuan(amount)] as const);
  return { ...Object.fromEntries(byYear), today: yuan(all) } as Readonly<
    Record<number | 'today', number>
  >;
}

const FIRM = {
  taxableIncome: 10_000_000,
  incomeTaxRate: 0.25,
  rdSpend: 2_000_000,
  'project.equipmentInvestment': 3_000_000,
  'project.completedOn': '2026-06-30',
} as const;

describe('several income-tax measures in the order of the law, all derived by hand', () => {
  it('rate, then deduction at that rate, then credit: (1000−200)×15%−30＝90万 of tax, articles 28, 30, 34', () => {
    const saved = together([EQUIPMENT, RESEARCH, HIGH_TECH], FIRM);
    expect(10_000_000 * 0.25 - (saved[2026] ?? 0)).toBe(900_000);
    expect(saved.today).toBe(1_600_000);
  });

  it('a credit waits for tax that the deduction has left: (100−80)×25%＝5万 a year, articles 30, 34', () => {
    // 抵免额30万，每年只剩5万税可抵；加计扣除只算一年，以后各年25万。
    const poor = { ...FIRM, taxableIncome: 1_000_000, rdSpend: 800_000 };
    expect(together([RESEARCH, EQUIPMENT], poor)).toMatchObject({
      2026: 200_000 + 50_000,
      2027: 250_000,
      2028: 0,
      today: 500_000,
    });
  });

  it('the income of a project in its free years leaves no tax on it to credit against, articles 27, 34', () => {
    // 项目所得400万免征：应纳税额(1000−400)×25%＝150万，抵免30万。
    const saved = together([HOLIDAY, EQUIPMENT], {
      ...FIRM,
      'project.projectIncome': 4_000_000,
      'project.firstIncomeYear': 2026,
    });
    expect(saved).toMatchObject({ 2026: 1_300_000, 2027: 1_000_000, 2029: 500_000 });
  });

  it('one project’s income is not freed twice, 财税〔2009〕69号第二条', () => {
    const answers = {
      ...FIRM,
      'project.projectIncome': 4_000_000,
      'project.firstIncomeYear': 2026,
    };
    expect(together([HOLIDAY, HOLIDAY], answers)).toEqual(together([HOLIDAY], answers));
  });

  it('a cost is not deducted at once from income that is free already, articles 27, 32', () => {
    // 所得1000万中900万属免征项目：一次性扣除只能用在其余100万上，少缴25万，按十年每年2.5万。
    const answers = {
      ...FIRM,
      'project.projectIncome': 9_000_000,
      'project.firstIncomeYear': 2026,
    };
    const [both, alone] = [together([HOLIDAY, AT_ONCE], answers), together([HOLIDAY], answers)];
    expect((both[2026] ?? 0) - (alone[2026] ?? 0)).toBe(225_000);
    expect(both[2032]).toBe(-25_000);
  });

  it('a cost deducted at once leaves less tax to credit against in that year, articles 32, 34', () => {
    // 所得与成本各300万：当年少缴75万，应纳税额只剩按折旧的7.5万；抵免30万，当年抵7.5万，次年抵22.5万。
    const poor = { ...FIRM, taxableIncome: 3_000_000 };
    expect(together([AT_ONCE, EQUIPMENT], poor)).toMatchObject({
      2026: 675_000 + 75_000,
      2027: -75_000 + 225_000,
      2028: -75_000,
      2035: -75_000,
      today: 300_000,
    });
  });
});
