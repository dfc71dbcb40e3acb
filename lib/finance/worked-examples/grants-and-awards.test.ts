import { describe, expect, it } from 'vitest';
import type { Condition } from '@/lib/criteria/condition';
import type { Answers } from '@/lib/profile/answers';
import type { BenefitPart } from '../benefit/registry';
import { firm, inYuan, rangeInYuan, worthTo } from '../testing/worth-in-yuan';

const paid = (parts: BenefitPart | readonly BenefitPart[], answers: Answers) =>
  inYuan(parts, firm(answers)).today;

const equipped = (investment: number) => ({ 'project.equipmentInvestment': investment });

const SPECIALISED: Condition = {
  attribute: 'certifications',
  op: 'includesAny',
  value: ['srdi_provincial', 'little_giant'],
};
const atLeast = (value: number): Condition => ({
  attribute: 'project.equipmentInvestment',
  op: 'atLeast',
  value,
});

describe('awards for each tonne of coal equivalent saved', () => {
  const fujian: BenefitPart = {
    type: 'fixed_award',
    perUnit: { cny: 500, unit: 'tce' },
    when: { attribute: 'project.energySaving', op: 'atLeast', value: 500 },
    limits: [{ cny: 8_000_000, per: 'firm_year' }],
    source: { document: '闽工信规〔2025〕5号' },
  };

  it('福建: 500元 a tonne, 1万吨 gives 500万 (rule quoted, 东南网 2025-03-28; amount derived)', () => {
    expect(paid(fujian, { 'project.energySaving': 10_000 })).toBe(5_000_000);
  });

  it('福建: at most 800万, reached at 1.6万吨 (cap quoted; amount derived)', () => {
    expect(paid(fujian, { 'project.energySaving': 16_000 })).toBe(8_000_000);
    expect(paid(fujian, { 'project.energySaving': 30_000 })).toBe(8_000_000);
    expect(paid(fujian, { 'project.energySaving': 15_999.99 })).toBe(7_999_995);
  });

  it('福建: from 500吨 on (threshold quoted, 榕工信行规〔2025〕17号)', () => {
    expect(paid(fujian, { 'project.energySaving': 500 })).toBe(250_000);
    expect(worthTo(fujian, firm({ 'project.energySaving': 499 })).kind).toBe('unquantified');
  });

  it('上海: 2000元 a tonne, within 1000万 and 30 % of the investment (derived from the rule)', () => {
    const shanghai: BenefitPart = {
      type: 'fixed_award',
      perUnit: { cny: 2000, unit: 'tce' },
      limits: [
        { cny: 10_000_000, per: 'project' },
        { share: 0.3, base: 'total_investment' },
      ],
      source: { document: '上海市工业通信业节能减排和合同能源管理专项扶持办法' },
    };
    const saving = (tonnes: number, investment: number) =>
      paid(shanghai, { 'project.energySaving': tonnes, 'project.investment': investment });
    expect(saving(4000, 50_000_000)).toBe(8_000_000);
    expect(saving(4000, 20_000_000)).toBe(6_000_000);
    expect(saving(6000, 50_000_000)).toBe(10_000_000);
  });

  it('福建: compressors at 300元 a kW, within 300万 and 30 % of the investment (rates quoted, 东南网 2025-03-28)', () => {
    const compressors: BenefitPart = {
      type: 'fixed_award',
      perUnit: { cny: 300, unit: 'kw' },
      limits: [
        { cny: 3_000_000, per: 'project' },
        { share: 0.3, base: 'total_investment' },
      ],
      source: { document: '闽工信规〔2025〕5号' },
    };
    const rated = (kw: number, investment: number) =>
      paid(compressors, { 'project.capacityKw': kw, 'project.investment': investment });
    expect(rated(1000, 2_000_000)).toBe(300_000);
    expect(rated(1000, 600_000)).toBe(180_000);
    expect(rated(12_000, 60_000_000)).toBe(3_000_000);
  });
});

describe('equipment grants', () => {
  const anhui: BenefitPart = {
    type: 'grant',
    share: 0.08,
    base: 'equipment_and_software',
    when: atLeast(5_000_000),
    limits: [{ cny: 5_000_000, per: 'project' }],
    source: { document: '安徽省以新型技术改造推动制造业高端化智能化绿色化发展行动方案' },
  };

  it('安徽: 8 %, at most 500万 (rule quoted, 中新社 2025-09-23; amounts derived)', () => {
    const bought = (equipment: number, software: number) =>
      paid(anhui, { ...equipped(equipment), 'project.softwareInvestment': software });
    expect(bought(30_000_000, 0)).toBe(2_400_000);
    expect(bought(60_000_000, 2_500_000)).toBe(5_000_000);
    expect(bought(80_000_000, 0)).toBe(5_000_000);
  });

  const hubei = (when: Condition, floorCny?: number): BenefitPart => ({
    type: 'grant',
    share: 0.1,
    base: 'equipment_rd_software',
    when,
    ...(floorCny && { floorCny }),
    limits: [{ cny: 10_000_000, per: 'project' }],
    source: { document: '鄂经信规划函〔2025〕12号' },
  });
  const HUBEI = [hubei({ not: SPECIALISED }, 1_000_000), hubei(SPECIALISED)];
  const upgrade = (equipment: number, certifications: readonly string[] = []) => ({
    ...equipped(equipment),
    'project.softwareInvestment': 1_000_000,
    'project.rdInvestment': 500_000,
    certifications,
  });

  it('湖北: 10 % of equipment, research and software, from 100万 to 1000万 (rule quoted; amounts derived)', () => {
    expect(paid(HUBEI, upgrade(13_500_000))).toBe(1_500_000);
    expect(paid(HUBEI, upgrade(200_000_000))).toBe(10_000_000);
    expect(paid(HUBEI, upgrade(8_500_000))).toBe(1_000_000);
  });

  it('湖北: nothing below the floor of 100万, which specialised firms do not have (rule quoted; amounts derived)', () => {
    expect(paid(HUBEI, upgrade(8_499_999))).toBe(0);
    expect(paid(HUBEI, upgrade(7_500_000, ['srdi_provincial']))).toBe(900_000);
  });

  const guangzhou = (when: Condition, share: number): BenefitPart => ({
    type: 'grant',
    share,
    base: 'equipment_investment',
    when,
    limits: [{ cny: 30_000_000, per: 'project' }],
    source: { document: '穗府办规〔2024〕12号' },
  });
  const GUANGZHOU = [
    guangzhou(atLeast(5_000_000), 0.2),
    guangzhou({ all: [atLeast(1_500_000), { not: atLeast(5_000_000) }] }, 0.15),
  ];

  it('广州: 20 % from 500万 of new equipment on, 15 % from 150万, at most 3000万 (tiers quoted; amounts derived)', () => {
    const tiers = [1_500_000, 4_000_000, 4_999_999, 5_000_000, 150_000_000, 200_000_000];
    expect(tiers.map((investment) => paid(GUANGZHOU, equipped(investment)))).toEqual([
      225_000, 600_000, 749_999.85, 1_000_000, 30_000_000, 30_000_000,
    ]);
  });

  it('广州: nothing below 150万, and no number while it is open which tier holds', () => {
    expect(worthTo(GUANGZHOU, firm(equipped(1_499_999))).kind).toBe('unquantified');
    const between = { 'project.equipmentInvestment': { min: 4_000_000, max: 6_000_000 } };
    expect(worthTo(GUANGZHOU, firm(between))).toMatchObject({
      kind: 'incomplete',
      missing: ['project.equipmentInvestment'],
    });
  });

  it('深圳: up to 30 % of the audited investment, at most 1000万: only a ceiling, so a range from nothing', () => {
    const shenzhen: BenefitPart = {
      type: 'grant',
      share: 0.3,
      base: 'total_investment',
      upTo: true,
      limits: [{ cny: 10_000_000, per: 'project' }],
      source: { document: '深圳市工业领域碳达峰实施方案' },
    };
    expect(rangeInYuan(shenzhen, firm({ 'project.investment': 20_000_000 }))).toEqual([
      0, 3_000_000, 6_000_000,
    ]);
  });

  it('is paid in the year after completion and discounted to today (derived: 240万÷1.05)', () => {
    const valuation = firm(
      {
        ...equipped(30_000_000),
        'project.softwareInvestment': 0,
        'project.completedOn': '2026-12-01',
      },
      { assumptions: { discountRate: 0.05 } },
    );
    expect(inYuan(anhui, valuation)).toEqual({ 2027: 2_400_000, today: 2_285_714.29 });
  });
});
