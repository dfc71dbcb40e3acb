import type { Base } from '@/lib/finance/benefit/base';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import { codeList } from '@/lib/taxonomy/code-list';

const label = (key: AttributeKey) => attribute(key).label;

/** What a share is taken of, as the form calls it. */
export const BASES = codeList<Record<Base, { zh: string; en: string }>>({
  total_investment: label('project.investment'),
  fixed_asset_investment: label('project.fixedAssetInvestment'),
  equipment_investment: label('project.equipmentInvestment'),
  certified_equipment: label('project.certifiedEquipmentInvestment'),
  software_investment: label('project.softwareInvestment'),
  equipment_and_software: { zh: '设备与软件投资', en: 'Equipment and software' },
  equipment_rd_software: { zh: '设备、软件与研发投入', en: 'Equipment, software and R&D' },
  project_capital: label('project.projectCapital'),
  loan_principal: label('project.financingNeed'),
  premium: label('project.insurancePremium'),
  retrofit_tax_basis: label('project.retrofitOriginalTaxBasis'),
  rd_expense: label('rdSpend'),
  vat_payable: label('vatPayable'),
  deductible_input_vat: label('deductibleInputVat'),
  input_credit_balance: label('inputCreditBalance'),
  environmental_tax: label('environmentalTaxPayable'),
  water_resource_tax: label('waterResourceTaxPayable'),
  exempt_product_revenue: label('exemptProductRevenue'),
  resource_product_revenue: { zh: '目录产品年销售额', en: 'Revenue from listed products' },
  resource_product_vat: { zh: '目录产品年应纳增值税', en: 'VAT on listed products' },
});

export const STANDINGS = codeList({
  active: { zh: '现行有效', en: 'In force' },
  uncertain: { zh: '是否仍在执行待确认', en: 'To be confirmed' },
  expired: { zh: '已失效', en: 'Expired' },
});

/** How a source was seen. */
export const SEEN = codeList({
  seen: { zh: '已查阅', en: 'Seen' },
  knowledge: { zh: '凭行业常识，未查到原文', en: 'From general knowledge, text not found' },
});

/** The statuses that a sample case may have to get. */
export const CASE_STATUSES = codeList({
  eligible: { zh: '条件都符合', en: 'Fits all conditions' },
  eligible_subject_to_judgement: { zh: '符合，待机构判断', en: 'Fits, to be judged' },
  possible: { zh: '可能符合', en: 'Possible' },
  near_miss: { zh: '差一点', en: 'Nearly' },
  ineligible: { zh: '不符合', en: 'Does not fit' },
});

export const RELATION_KINDS = codeList({
  excludes: { zh: '不得同时享受', en: 'Excludes' },
  combines: { zh: '可以同时享受', en: 'Goes together with' },
  requires: { zh: '须先取得', en: 'Requires' },
  joint_cap: { zh: '合计上限', en: 'Joint cap' },
  public_share: { zh: '财政资金占投资的上限', en: 'Public money as a share of the investment' },
  less_grants: { zh: '扣除财政补助后计算', en: 'Counted net of grants' },
});

/** What a cap in yuan counts over. */
export const LIMIT_SCOPE_CODES = codeList({
  project: { zh: '单个项目', en: 'Per project' },
  firm: { zh: '单个企业', en: 'Per firm' },
  loan: { zh: '单笔贷款', en: 'Per loan' },
  project_year: { zh: '单个项目每年', en: 'Per project and year' },
  firm_year: { zh: '单个企业每年', en: 'Per firm and year' },
});

export const AWARD_UNITS = codeList({
  tce: { zh: '每节约1吨标准煤', en: 'Per tce saved' },
  tco2e: { zh: '每减排1吨二氧化碳', en: 'Per tonne of CO2 avoided' },
  kw: { zh: '每千瓦', en: 'Per kW' },
});

export const CREDITED_TAXES = codeList({
  income_tax: { zh: '企业所得税', en: 'Income tax' },
  vat: { zh: '增值税', en: 'VAT' },
});

export const REFUND_KINDS = codeList({
  yearly: { zh: '每年应纳税额', en: 'The VAT of each year' },
  input_credit: { zh: '留抵税额', en: 'The input credit balance' },
});

export const MARKET_QUANTITIES = codeList({
  carbon_reduction: label('project.carbonReduction'),
});

export const MARKET_PRICES = codeList({
  carbonPrice: { zh: '碳价', en: 'Carbon price' },
});

export const CRITERION_OPERATORS = codeList({
  within: { zh: '属于', en: 'within' },
  in: { zh: '为其中之一', en: 'one of' },
  includesAny: { zh: '包括任一项', en: 'includes any of' },
  includesAll: { zh: '同时包括', en: 'includes all of' },
  atLeast: { zh: '不低于', en: 'at least' },
  atMost: { zh: '不高于', en: 'at most' },
  between: { zh: '在两者之间', en: 'between' },
  is: { zh: '是', en: 'is' },
});
