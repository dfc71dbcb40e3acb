import type { Bilingual } from '@/lib/taxonomy/bilingual';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** What the fields of a part of a benefit are called, whatever its type. */
export const PART_FIELD_LABELS = {
  type: text('支持方式', 'Type of benefit'),
  label: text('本项名称', 'Name of this part'),
  when: text('本项适用条件', 'Condition of this part'),
  extra: text('附加项，缺数据时不计', 'Extra part, left out while its data are missing'),
  source: text('依据', 'Source'),
  'source.document': text('依据文件', 'Document'),
  'source.clause': text('条款', 'Clause'),
  rate: text('利率或税率', 'Rate'),
  spreadOverLpr: text('较同期限LPR的加点', 'Spread over the LPR of the tenor'),
  rateCut: text('利率下调幅度', 'Cut of the rate'),
  maxYears: text('最长贷款年限', 'Longest term'),
  loanCapCny: text('计入的贷款上限', 'Largest loan that counts'),
  feeShare: text('一次性费率', 'Fee paid once'),
  points: text('贴息百分点', 'Points of subsidy'),
  shareOfInterest: text('贴息占利息的比例', 'Share of the interest paid'),
  shareOfLpr: text('贴息占一年期LPR的比例', 'Share of the one-year LPR'),
  mostPoints: text('贴息百分点上限', 'Highest points of subsidy'),
  upTo: text('公布的只是上限', 'Only a ceiling is published'),
  years: text('支持年限', 'Years'),
  limits: text('上限', 'Limits'),
  'limits.cny': text('上限金额', 'Limit in yuan'),
  'limits.per': text('上限口径', 'What the limit counts over'),
  'limits.share': text('上限比例', 'Limit as a share'),
  'limits.base': text('上限基数', 'Base of the limit'),
  share: text('比例', 'Share'),
  base: text('计算基数', 'Base'),
  floorCny: text('起付金额', 'Least amount that is paid'),
  forTitle: text('因称号或认证奖励，与投入无关', 'For a title, not for what the project costs'),
  cny: text('金额', 'Amount'),
  perUnit: text('按单位奖励', 'Award per unit'),
  'perUnit.cny': text('每单位金额', 'Amount per unit'),
  'perUnit.unit': text('奖励单位', 'Unit'),
  against: text('抵减的税种', 'Tax it is credited against'),
  baseLimit: text('计入基数的上限', 'Limit of the base'),
  'baseLimit.share': text('计入上限比例', 'Share up to which the base counts'),
  'baseLimit.base': text('计入上限所按的基数', 'Base of that limit'),
  carryForwardYears: text('结转年限', 'Years carried forward'),
  countedShare: text('计入收入的比例', 'Share counted as income'),
  exemptYears: text('免税年数', 'Years free of tax'),
  halfYears: text('减半年数', 'Years at half rate'),
  halfRate: text('减半期税率', 'Rate in those years'),
  of: text('退的是哪一种', 'What is refunded'),
  shares: text('各产品的退税比例', 'Refund shares by product'),
  perCar: text('按车辆减税', 'Relief per car'),
  'perCar.rate': text('每辆减税比例', 'Share of the price'),
  'perCar.mostCny': text('每辆最高减税额', 'Most per car'),
  feeRate: text('担保费率上限', 'Highest guarantee fee'),
  quantity: text('计量对象', 'Quantity'),
  price: text('价格', 'Price'),
} as const satisfies Record<string, Bilingual>;

/** Where a type of benefit has a name of its own for a field. */
const OWN_LABELS: Readonly<Record<string, Bilingual>> = {
  'loan.rate': text('贷款利率', 'Interest rate'),
  'refinancing_facility.rate': text('贷款利率', 'Interest rate'),
  'interest_subsidy.years': text('贴息年限', 'Years of subsidy'),
  'grant.share': text('补助比例', 'Grant as a share'),
  'fixed_award.cny': text('奖励金额', 'Award'),
  'tax_credit.share': text('抵免比例', 'Share credited'),
  'income_tax_rate.rate': text('优惠税率', 'Reduced rate'),
  'super_deduction.share': text('加计扣除比例', 'Share deducted once more'),
  'vat_refund.share': text('退税比例', 'Share refunded'),
  'tax_exemption.share': text('减征比例', 'Share not paid'),
  'insurance.share': text('保费补贴比例', 'Share of the premium'),
  'leasing.share': text('租赁补贴比例', 'Share of the lease'),
  'bond.share': text('发债补贴比例', 'Share of the bond'),
  'equity.share': text('出资比例上限', 'Highest share of capital'),
  'guarantee.loanCapCny': text('担保贷款上限', 'Largest loan guaranteed'),
};

/** What a field of a part is called for its type; the field by its path inside the part: `limits.cny`. */
export function partFieldLabel(type: string, field: string): Bilingual {
  const own = `${type}.${field}`;
  if (Object.hasOwn(OWN_LABELS, own)) return OWN_LABELS[own] as Bilingual;
  const general: Readonly<Record<string, Bilingual>> = PART_FIELD_LABELS;
  return Object.hasOwn(general, field) ? (general[field] as Bilingual) : text(field, field);
}
