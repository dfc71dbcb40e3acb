import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/profile/answers';
import type { BenefitPart } from '../benefit/registry';
import { firm, inYuan, rangeInYuan, worthTo } from '../testing/worth-in-yuan';

const oneYear = { assumptions: { horizonYears: 1 } };
const today = (parts: BenefitPart | readonly BenefitPart[], answers: Answers) =>
  inYuan(parts, firm(answers, oneYear)).today;

const ARTICLE_13 = { document: '环境保护税法', clause: '第十三条' };
const atLeast = (value: number) =>
  ({ attribute: 'emissionBelowLimit', op: 'atLeast', value }) as const;

/** 低于标准30%的减按75%征收，低于标准50%的减按50%征收。 */
const CLEANER: readonly BenefitPart[] = [
  {
    type: 'tax_exemption',
    share: 0.25,
    base: 'environmental_tax',
    when: { all: [atLeast(0.3), { not: atLeast(0.5) }] },
    source: ARTICLE_13,
  },
  {
    type: 'tax_exemption',
    share: 0.5,
    base: 'environmental_tax',
    when: atLeast(0.5),
    source: ARTICLE_13,
  },
];

const emitting = (tax: number, below: number) => ({
  environmentalTaxPayable: tax,
  emissionBelowLimit: below,
});

describe('environmental tax, 环境保护税法第十三条', () => {
  it('leaves the 1,136.84元 of the answered exercise: 120 of 200 mg/m³, 1,515.79元 before (quoted, dongao.com 17400942)', () => {
    const saved = today(CLEANER, emitting(1515.79, (200 - 120) / 200));
    expect(saved).toBe(378.95);
    expect((151_579 - saved * 100) / 100).toBe(1136.84);
  });

  it('leaves 75 and 50 of 100元 at 10 and at 8 mg/m³ under a limit of 18 (quoted answer on the 30 % and 50 % steps)', () => {
    expect(100 - today(CLEANER, emitting(100, 1 - 10 / 18))).toBe(75);
    expect(100 - today(CLEANER, emitting(100, 1 - 8 / 18))).toBe(50);
  });

  it('leaves the 1.52万 of the kiln exercise: 16000÷0.95×1.2×75% (quoted to 万元, fawtography.com 9738085)', () => {
    const due = 20_210.53;
    const left = due - today(CLEANER, emitting(due, (200 - 120) / 200));
    expect((left / 10_000).toFixed(2)).toBe('1.52');
    expect(left.toFixed(2)).toBe('15157.90');
  });

  it('changes step at 30 % and at 50 % and nowhere else (derived from the article, both sides of each)', () => {
    const steps = [0.3001, 0.4999, 0.5001, 1].map((below) =>
      today(CLEANER, emitting(100_000, below)),
    );
    expect(steps).toEqual([25_000, 25_000, 50_000, 50_000]);
  });

  it('gives nothing at 29.99 % (derived from the article)', () => {
    expect(worthTo(CLEANER, firm(emitting(100_000, 0.2999))).kind).toBe('unquantified');
  });

  it('gives no number, and asks, where the concentration straddles a step', () => {
    const vague = { environmentalTaxPayable: 100_000, emissionBelowLimit: { min: 0.4, max: 0.6 } };
    expect(worthTo(CLEANER, firm(vague))).toMatchObject({
      kind: 'incomplete',
      missing: ['emissionBelowLimit'],
    });
  });
});

describe('water-resource tax and consumption tax', () => {
  it('water: 20 % off the tax of the year for efficient users, 财税〔2024〕28号 (derived)', () => {
    const part: BenefitPart = {
      type: 'tax_exemption',
      share: 0.2,
      base: 'water_resource_tax',
      source: { document: '财税〔2024〕28号' },
    };
    expect(today(part, { waterResourceTaxPayable: 123_456.78 })).toBe(24_691.36);
  });

  it('batteries and coatings: the 4 % is not levied, 财税〔2015〕16号 (derived)', () => {
    const part: BenefitPart = {
      type: 'tax_exemption',
      share: 0.04,
      base: 'exempt_product_revenue',
      source: { document: '财税〔2015〕16号' },
    };
    expect(today(part, { exemptProductRevenue: 25_000_000 })).toBe(1_000_000);
  });
});

describe('purchase tax on new-energy cars, 财政部 税务总局 工业和信息化部公告2023年第10号', () => {
  /** 2026年、2027年减半征收：10%的一半，每辆减税额不超过1.5万元。 */
  const HALF: BenefitPart = {
    type: 'tax_exemption',
    perCar: { rate: 0.05, mostCny: 15_000 },
    source: { document: '公告2023年第10号' },
  };
  const cars = (...bought: readonly { price: number; count: number }[]) =>
    today(HALF, { 'project.carPurchases': bought });

  it('halves the 10 %: 1万 on a car of 20万 before VAT (derived)', () => {
    expect(cars({ price: 200_000, count: 1 })).toBe(10_000);
  });

  it('saves at most 1.5万 a car, reached at 30万 (derived)', () => {
    expect(cars({ price: 300_000, count: 1 })).toBe(15_000);
    expect(cars({ price: 450_000, count: 1 })).toBe(15_000);
    expect(cars({ price: 299_999, count: 1 })).toBe(14_999.95);
  });

  it('counts every car by itself: three of 20万 and two of 45万 (derived)', () => {
    expect(cars({ price: 200_000, count: 3 }, { price: 450_000, count: 2 })).toBe(60_000);
  });
});

describe('VAT refunded on listed products, 财政部 税务总局公告2021年第40号', () => {
  const REFUND: BenefitPart = {
    type: 'vat_refund',
    of: 'yearly',
    shares: [0.3, 0.5, 0.7, 0.9, 1],
    base: 'resource_product_vat',
    source: { document: '财政部 税务总局公告2021年第40号' },
  };
  const product = (vat: number, refundShare?: number) => ({
    product: '产品',
    vat,
    ...(refundShare && { refundShare }),
  });

  it.each([
    [0.3, 300_000],
    [0.5, 500_000],
    [0.7, 700_000],
    [0.9, 900_000],
    [1, 1_000_000],
  ])('refunds the share of the item in the catalogue: %d of 100万 (derived)', (share, refunded) => {
    expect(today(REFUND, { resourceProducts: [product(1_000_000, share)] })).toBe(refunded);
  });

  it('adds up products of different shares (derived)', () => {
    const resourceProducts = [product(1_000_000, 0.3), product(500_000, 0.7), product(200_000, 1)];
    expect(today(REFUND, { resourceProducts })).toBe(850_000);
  });

  it('leaves a range from 30 % to 100 % where the share of a product is not said', () => {
    const resourceProducts = [product(1_000_000), product(500_000, 0.7)];
    expect(rangeInYuan(REFUND, firm({ resourceProducts }, oneYear))).toEqual([
      650_000, 650_000, 1_350_000,
    ]);
  });
});

describe('VAT super-credit of advanced manufacturers, 财政部 税务总局公告2023年第43号', () => {
  const SUPER_CREDIT: BenefitPart = {
    type: 'tax_credit',
    against: 'vat',
    share: 0.05,
    base: 'deductible_input_vat',
    source: { document: '财政部 税务总局公告2023年第43号' },
  };
  const credited = (inputVat: number, payable: number) =>
    inYuan(
      SUPER_CREDIT,
      firm({ deductibleInputVat: inputVat, vatPayable: payable }, { lastYear: 2027 }),
    );

  it('takes the whole 5 % where the VAT before it is more, case 2 of the rule (rule quoted by chacewang.com 529542)', () => {
    expect(credited(10_000_000, 800_000)).toEqual({
      2026: 500_000,
      2027: 500_000,
      today: 1_000_000,
    });
  });

  it('brings the VAT to nothing and carries the rest where it is less, case 3 of the rule (rule quoted)', () => {
    expect(credited(10_000_000, 300_000)).toEqual({ 2026: 300_000, 2027: 300_000, today: 600_000 });
  });

  it('takes nothing where there is no VAT before it, case 1 of the rule (rule quoted)', () => {
    expect(credited(10_000_000, 0)).toEqual({ 2026: 0, 2027: 0, today: 0 });
  });
});

describe('input credit paid out', () => {
  it('is the 9.52万 of the published case, 10万×95.2% (quoted, isolves.com 63176), and worth only the time', () => {
    // 三年后本可抵完：95,200×(1−1÷1.05³)＝95,200×0.1361624＝12,962.66。
    const part: BenefitPart = {
      type: 'vat_refund',
      of: 'input_credit',
      share: 0.952,
      base: 'input_credit_balance',
      source: { document: '财政部 税务总局公告2025年第7号' },
    };
    const valuation = firm(
      { inputCreditBalance: 100_000 },
      { assumptions: { discountRate: 0.05, creditUseYears: 3 } },
    );
    expect(inYuan(part, valuation)).toEqual({ 2026: 95_200, 2029: -95_200, today: 12_962.66 });
  });
});
