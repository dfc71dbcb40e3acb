import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { type Assumption, platform } from './assumption-entry';
import { type CarbonPrice, carbonPriceOn } from './carbon-price';
import { ENERGY_ASSUMPTIONS } from './energy-assumptions';
import { decimal, type Estimate, exactly } from './estimate';
import { type LoanPrimeRate, lprOn } from './lending-rates';

const FIRST_LPR_DAY = '2019-08-20';
const FIRST_CARBON_DAY = '2021-07-16';

/** The LPR of the day; before it existed, the first one, which the source says. */
function lprFor(asOf: string): LoanPrimeRate {
  return (lprOn(asOf) ?? lprOn(FIRST_LPR_DAY)) as LoanPrimeRate;
}

function lprSource(asOf: string): Bilingual {
  const { since, confirmed } = lprFor(asOf);
  const zh = `全国银行间同业拆借中心公布，自${since}起执行`;
  const en = `National Interbank Funding Center, in effect since ${since}`;
  return confirmed
    ? { zh, en }
    : {
        zh: `${zh}；2026年9月以后的报价未查到，按未变动处理`,
        en: `${en}; quotations after September 2026 were not found and are taken as unchanged`,
      };
}

/** The latest close at or before the day; before the market opened, its first close. */
function carbonPriceFor(asOf: string): CarbonPrice {
  return (carbonPriceOn(asOf) ?? carbonPriceOn(FIRST_CARBON_DAY)) as CarbonPrice;
}

/** What the worth of an instrument rests on beside the firm's answers and the instrument's rule. */
const FINANCING_ASSUMPTIONS = {
  discountRate: {
    label: { zh: '折现率', en: 'Discount rate' },
    unit: 'rate',
    min: 0,
    max: 0.5,
    source: () => ({
      zh: '企业没有加权资金成本时的常用取法：5年期以上LPR加3个百分点',
      en: 'Usual where a firm has no cost of capital of its own: five-year LPR plus 3 points',
    }),
    byDefault: (asOf) => lprFor(asOf).fiveYear.plus(0.03).toNumber(),
  },
  lprOneYear: {
    label: { zh: '1年期LPR', en: 'One-year LPR' },
    unit: 'rate',
    min: 0,
    max: 0.2,
    source: lprSource,
    byDefault: (asOf) => lprFor(asOf).oneYear.toNumber(),
  },
  lprFiveYear: {
    label: { zh: '5年期以上LPR', en: 'Five-year LPR' },
    unit: 'rate',
    min: 0,
    max: 0.2,
    source: lprSource,
    byDefault: (asOf) => lprFor(asOf).fiveYear.toNumber(),
  },
  loanSpread: {
    label: { zh: '贷款利率相对LPR的加点', en: 'Loan spread over the LPR' },
    unit: 'rate',
    min: -0.02,
    max: 0.1,
    source: platform(
      '未填合同利率时按LPR平价；中小企业常见为加0至1.5个百分点',
      'at the LPR where no contract rate is given; 0 to 1.5 points above it are usual for smaller firms',
    ),
    byDefault: () => 0,
  },
  shareOfCeiling: {
    label: { zh: '只公布上限时的可能比例', en: 'Likely share where only a ceiling is published' },
    unit: 'share',
    min: 0,
    max: 1,
    ends: [0, 1],
    source: platform(
      '低值按0、高值按上限，可能值按上限的一半',
      'nothing as the low value, the ceiling as the high one, half of it as the likely one',
    ),
    byDefault: () => 0.5,
  },
  awardDelayYears: {
    label: { zh: '竣工后到补助到账', en: 'From completion to payment of a grant' },
    unit: 'years',
    min: 0,
    max: 10,
    integer: true,
    source: platform('竣工次年到账', 'paid in the year after completion'),
    byDefault: () => 1,
  },
  horizonYears: {
    label: { zh: '每年享受的优惠计算几年', en: 'Years counted of a yearly relief' },
    unit: 'years',
    min: 1,
    max: 30,
    integer: true,
    source: platform(
      '5年，政策先到期的算到到期为止；各年所得按不变计',
      'five years, fewer where the measure ends sooner; income taken as unchanged',
    ),
    byDefault: () => 5,
  },
  depreciationYears: {
    label: { zh: '设备折旧年限', en: 'Depreciation of equipment' },
    unit: 'years',
    min: 1,
    max: 30,
    integer: true,
    source: () => ({
      zh: '企业所得税法实施条例第六十条：机器、机械和其他生产设备最低10年；残值按0计',
      en: 'Implementing Regulations of the Enterprise Income Tax Law, Article 60: at least 10 years for machinery; no residual value',
    }),
    byDefault: () => 10,
  },
  creditUseYears: {
    label: {
      zh: '留抵税额不退时还要几年才抵完',
      en: 'Years until an input credit would be used up',
    },
    unit: 'years',
    min: 1,
    max: 30,
    integer: true,
    source: platform(
      '3年后一次抵完；退税只是提前收回，按时间价值计算',
      'used up in one go after three years; a refund only brings it forward, so only time is counted',
    ),
    byDefault: () => 3,
  },
  carbonPrice: {
    label: { zh: '全国碳市场配额价格', en: 'Price of a national carbon allowance' },
    unit: 'cny_per_tco2e',
    min: 0,
    max: 2000,
    source: (asOf) => {
      const { date: day } = carbonPriceFor(asOf);
      return {
        zh: `全国碳市场综合价格收盘价，${day}`,
        en: `National carbon market, closing price of ${day}`,
      };
    },
    byDefault: (asOf) => carbonPriceFor(asOf).close.toNumber(),
  },
} as const satisfies Record<string, Assumption>;

/** Every number that is neither the firm's answer nor the instrument's rule; each may be replaced. */
export const ASSUMPTIONS = { ...FINANCING_ASSUMPTIONS, ...ENERGY_ASSUMPTIONS } as const;

export type AssumptionKey = keyof typeof ASSUMPTIONS;
export const ASSUMPTION_KEYS = Object.keys(ASSUMPTIONS) as readonly AssumptionKey[];
/** Those that the worth of an instrument may rest on. */
export const FINANCING_KEYS = Object.keys(FINANCING_ASSUMPTIONS) as readonly AssumptionKey[];
/** Those that the assessment rests on: energy prices and the carbon border adjustment. */
export const ENERGY_KEYS = Object.keys(ENERGY_ASSUMPTIONS) as readonly AssumptionKey[];

/** Values that replace the defaults. */
export type AssumptionOverrides = Readonly<Partial<Record<AssumptionKey, number>>>;

export function assumption(key: AssumptionKey): Assumption {
  return ASSUMPTIONS[key];
}

/** The value in force on that day: the one given, else the default. */
export function assumedValue(
  key: AssumptionKey,
  overrides: AssumptionOverrides,
  asOf: string,
): number {
  return overrides[key] ?? assumption(key).byDefault(asOf);
}

export function assumedEstimate(
  key: AssumptionKey,
  overrides: AssumptionOverrides,
  asOf: string,
): Estimate {
  const { ends } = assumption(key);
  const likely = decimal(assumedValue(key, overrides, asOf));
  return ends ? { low: decimal(ends[0]), likely, high: decimal(ends[1]) } : exactly(likely);
}
