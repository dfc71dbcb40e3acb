import { codeList } from './code-list';

export const INSTRUMENT_KINDS = codeList({
  loan: { zh: '绿色贷款', en: 'Loan' },
  refinancing_facility: { zh: '再贷款工具', en: 'Re-lending facility' },
  interest_subsidy: { zh: '贷款贴息', en: 'Interest subsidy' },
  grant: { zh: '补助奖励', en: 'Grant' },
  fund: { zh: '基金', en: 'Fund' },
  tax: { zh: '税收优惠', en: 'Tax measure' },
  guarantee: { zh: '融资担保', en: 'Guarantee' },
  insurance: { zh: '保险', en: 'Insurance' },
  leasing: { zh: '融资租赁', en: 'Leasing' },
  bond: { zh: '债券', en: 'Bond' },
  market: { zh: '市场与认定', en: 'Market and recognition' },
});

export const INSTRUMENT_LEVELS = codeList({
  national: { zh: '国家级', en: 'National' },
  provincial: { zh: '省级', en: 'Provincial' },
  city: { zh: '市级', en: 'City' },
});

export const EFFECTS = codeList({
  support: { zh: '支持', en: 'Support' },
  compliance: { zh: '义务', en: 'Duty' },
  withdrawn: { zh: '已取消的优惠', en: 'Ended relief' },
  announced: { zh: '尚未开放', en: 'Announced, not open' },
});

export const CONFIDENCES = codeList({
  high: { zh: '高', en: 'High' },
  medium: { zh: '中', en: 'Medium' },
  low: { zh: '低', en: 'Low' },
});

/** What relations between instruments speak of as a whole. */
export const INSTRUMENT_CLASSES = codeList({
  central_funds: {
    zh: '中央财政资金（中央预算内投资、超长期特别国债等）',
    en: 'Central funds (central budget investment, special treasury bonds and the like)',
  },
  central_interest_subsidy: { zh: '中央财政贴息', en: 'Central interest subsidy' },
  local_interest_subsidy: { zh: '地方财政贴息', en: 'Local interest subsidy' },
  provincial_funds: { zh: '省级专项资金', en: 'Provincial special funds' },
  city_funds: { zh: '市区级专项资金', en: 'City and district special funds' },
  reduced_income_tax_rate: { zh: '企业所得税优惠税率', en: 'Reduced income-tax rate' },
  income_tax_holiday: { zh: '企业所得税定期减免', en: 'Income-tax holiday' },
  vat_immediate_refund: { zh: '增值税即征即退', en: 'VAT refund on collection' },
  vat_credit_refund: { zh: '增值税留抵退税', en: 'Refund of input VAT credit' },
  vat_super_credit: { zh: '增值税加计抵减', en: 'VAT super-credit' },
});

/** The types of benefit; the arithmetic of each is a separate registry in `finance`. */
export const BENEFIT_TYPES = codeList({
  loan: { zh: '贷款', en: 'Loan' },
  interest_subsidy: { zh: '贴息', en: 'Interest subsidy' },
  refinancing_facility: { zh: '再贷款', en: 'Re-lending' },
  grant: { zh: '按比例补助', en: 'Grant (share of a base)' },
  fixed_award: { zh: '定额奖励', en: 'Fixed award' },
  tax_credit: { zh: '税额抵免', en: 'Tax credit' },
  income_tax_rate: { zh: '优惠税率', en: 'Reduced tax rate' },
  income_reduction: { zh: '减计收入', en: 'Income reduction' },
  super_deduction: { zh: '加计扣除', en: 'Super-deduction' },
  accelerated_depreciation: { zh: '一次性扣除、加速折旧', en: 'Accelerated depreciation' },
  holiday: { zh: '定期减免（三免三减半）', en: 'Tax holiday' },
  vat_refund: { zh: '增值税退税', en: 'VAT refund' },
  tax_exemption: { zh: '减税、免税', en: 'Tax reduction or exemption' },
  guarantee: { zh: '担保', en: 'Guarantee' },
  insurance: { zh: '保险补偿', en: 'Insurance' },
  leasing: { zh: '租赁', en: 'Leasing' },
  equity: { zh: '股权、资本金', en: 'Equity' },
  bond: { zh: '债券', en: 'Bond' },
  market: { zh: '市场准入与收益', en: 'Market measure' },
});
