import { ASSUMPTIONS } from '@/lib/finance/assumption';
import type { BenefitPart, BenefitType } from '@/lib/finance/benefit/registry';
import type { Bilingual, Locale } from '@/lib/taxonomy/bilingual';
import { BASE_WORDS } from './base-words';
import {
  atMostYears,
  capped,
  given,
  limitWords,
  money,
  most,
  percent,
  points,
  shareOf,
  text,
} from './rule-words';

type PartOf<T extends BenefitType> = Extract<BenefitPart, { type: T }>;
type Words = readonly (Bilingual | undefined)[];

function overLpr(spread: number): Bilingual {
  if (spread === 0) return text('利率为LPR', 'rate: the LPR');
  const size = points(Math.abs(spread));
  return spread > 0
    ? text(`利率为LPR加${size}个百分点`, `rate: the LPR plus ${size} points`)
    : text(`利率为LPR减${size}个百分点`, `rate: the LPR less ${size} points`);
}

function lendingWords(part: PartOf<'loan' | 'refinancing_facility'>): Words {
  return [
    given(part.rate, (rate) => text(`利率${percent(rate)}`, `rate ${percent(rate)}`)),
    given(part.rateCut, (cut) =>
      text(`利率低${points(cut)}个百分点`, `rate lower by ${points(cut)} points`),
    ),
    given(part.spreadOverLpr, overLpr),
    atMostYears(part.maxYears),
    capped(part.loanCapCny),
    given(part.feeShare, (fee) =>
      text(`一次性收费${percent(fee)}`, `fee of ${percent(fee)} paid once`),
    ),
  ];
}

function subsidyWords(part: PartOf<'interest_subsidy'>): Words {
  const { zh, en } = most(part.upTo);
  const lpr = ASSUMPTIONS.lprOneYear.label;
  return [
    given(part.points, (rate) =>
      text(`贴息${zh}${points(rate)}个百分点`, `${en}${points(rate)} points of interest`),
    ),
    given(part.shareOfInterest, (share) =>
      text(`贴利息的${zh}${percent(share)}`, `${en}${percent(share)} of interest`),
    ),
    given(part.shareOfLpr, (share) =>
      text(`按${lpr.zh}的${zh}${percent(share)}贴息`, `${en}${percent(share)} of: ${lpr.en}`),
    ),
    given(part.mostPoints, (rate) =>
      text(`不超过${points(rate)}个百分点`, `no more than ${points(rate)} points`),
    ),
    atMostYears(part.years),
    capped(part.loanCapCny),
    ...part.limits.map(limitWords),
  ];
}

const AWARD_UNITS = {
  tce: text('每节约1吨标准煤', ' per tce saved'),
  tco2e: text('每减排1吨二氧化碳', ' per tonne of CO2 avoided'),
  kw: text('每千瓦', ' per kW'),
} as const;

function awardWords({ cny, perUnit, upTo, limits }: PartOf<'fixed_award'>): Words {
  const per = perUnit ? AWARD_UNITS[perUnit.unit] : text('', '');
  return [
    given(cny ?? perUnit?.cny, (sum) =>
      text(
        `${per.zh}${most(upTo).zh}${money(sum).zh}`,
        `${most(upTo).en}${money(sum).en}${per.en}`,
      ),
    ),
    ...limits.map(limitWords),
  ];
}

function creditWords({ against, share, base, ...part }: PartOf<'tax_credit'>): Words {
  const { zh, en } = shareOf(share, base);
  return [
    against === 'vat'
      ? text(`按${zh}加计抵减增值税`, `against VAT: ${en}`)
      : text(`按${zh}抵免企业所得税`, `against income tax: ${en}`),
    given(part.baseLimit, (limit) => {
      const words = shareOf(limit.share, limit.base);
      return text(`计入额不超过${words.zh}`, `counted up to ${words.en}`);
    }),
    given(part.carryForwardYears, (years) =>
      text(`当年不足的在以后${years}年结转`, `the rest carried forward ${years} years`),
    ),
  ];
}

function refundWords({ share = 1, shares, base, upTo }: PartOf<'vat_refund'>): Words {
  if (!shares) {
    const [zh, en] = [shareOf(share, base).zh, shareOf(share, base, upTo).en];
    return [text(`${upTo ? '最多' : ''}退还${zh}`, `refund of ${en}`)];
  }
  const [low, high] = [percent(Math.min(...shares)), percent(Math.max(...shares))];
  return [
    text(
      `${BASE_WORDS[base].zh}按产品退${low}至${high}`,
      `refund of ${low} to ${high} by product, of: ${BASE_WORDS[base].en}`,
    ),
  ];
}

function exemptionWords(part: PartOf<'tax_exemption'>): Words {
  if ('perCar' in part) {
    const [rate, cap] = [percent(part.perCar.rate), money(part.perCar.mostCny)];
    return [
      text(
        `每辆减价格的${rate}，最高${cap.zh}`,
        `${rate} of the price of each car, at most ${cap.en}`,
      ),
    ];
  }
  const [share, base] = [percent(part.share), BASE_WORDS[part.base]];
  return [text(`少缴${base.zh}的${share}`, `not paid: ${share} of: ${base.en}`)];
}

const costShare = (part: PartOf<'grant' | 'insurance' | 'leasing' | 'bond'>): Words => [
  shareOf(part.share, part.base, part.upTo),
  ...part.limits.map(limitWords),
];

/** The rule of each type of benefit, from its own numbers; a type without words does not compile. */
const RULES: { readonly [T in BenefitType]: (part: PartOf<T>) => Words } = {
  loan: lendingWords,
  refinancing_facility: lendingWords,
  interest_subsidy: subsidyWords,
  grant: (part) => [
    ...costShare(part),
    given(part.floorCny, (floor) =>
      text(`不足${money(floor).zh}的不补`, `nothing below ${money(floor).en}`),
    ),
  ],
  fixed_award: awardWords,
  tax_credit: creditWords,
  income_tax_rate: ({ rate }) => [
    text(`企业所得税税率${percent(rate)}`, `income-tax rate ${percent(rate)}`),
  ],
  income_reduction: ({ countedShare, base }) => [
    text(
      `${BASE_WORDS[base].zh}按${percent(countedShare)}计入收入总额`,
      `counted as income: ${shareOf(countedShare, base).en}`,
    ),
  ],
  super_deduction: ({ share, base }) => [
    text(
      `${BASE_WORDS[base].zh}加计扣除${percent(share)}`,
      `deducted once more: ${shareOf(share, base).en}`,
    ),
  ],
  accelerated_depreciation: ({ base }) => [
    text(`${BASE_WORDS[base].zh}一次性扣除`, `deducted at once: ${BASE_WORDS[base].en}`),
  ],
  holiday: ({ exemptYears, halfYears, halfRate }) => [
    text(`免税${exemptYears}年`, `${exemptYears} years free of tax`),
    text(
      `以后${halfYears}年税率${percent(halfRate)}`,
      `then ${halfYears} years at ${percent(halfRate)}`,
    ),
  ],
  vat_refund: refundWords,
  tax_exemption: exemptionWords,
  guarantee: ({ feeRate, loanCapCny }) => [
    text(`担保费率不超过${percent(feeRate)}`, `guarantee fee of at most ${percent(feeRate)}`),
    capped(loanCapCny),
  ],
  insurance: costShare,
  leasing: costShare,
  equity: ({ share, base }) => {
    const { zh, en } = shareOf(share, base, true);
    return [text(`资本金，${zh}`, `capital, ${en}`)];
  },
  bond: costShare,
  market: () => [text('年碳减排量 × 碳价', 'tonnes avoided a year × price of an allowance')],
};

/** The published rule of a part of a benefit, in words; nothing is computed for any firm. */
export function partRule(part: BenefitPart, locale: Locale): string {
  // Part and rule agree by their type, which the compiler cannot follow through the lookup.
  const words = (RULES[part.type] as (part: BenefitPart) => Words)(part);
  return words.flatMap((each) => (each ? [each[locale]] : [])).join(locale === 'zh' ? '，' : '; ');
}
