import { codeList } from './code-list';

export const LENDER_TYPES = codeList({
  national_bank: { zh: '全国性银行', en: 'National bank' },
  policy_bank: { zh: '政策性银行', en: 'Policy bank' },
  local_bank: { zh: '地方法人银行', en: 'Local bank' },
  leasing: { zh: '融资租赁公司', en: 'Leasing company' },
  other: { zh: '其他', en: 'Other' },
});

export const LOAN_KINDS = codeList({
  fixed_asset: { zh: '固定资产贷款', en: 'Fixed-asset loan' },
  equipment: { zh: '设备贷款', en: 'Equipment loan' },
  working_capital: { zh: '流动资金贷款', en: 'Working-capital loan' },
});

export const REPAYMENTS = codeList({
  equal_principal: { zh: '等额本金', en: 'Equal principal' },
  annuity: { zh: '等额本息', en: 'Annuity' },
  bullet: { zh: '到期一次还本', en: 'Bullet' },
});

/** Public project pools and lists that a project may have entered. */
export const POOLS = codeList({
  national_equipment_renewal: { zh: '国家设备更新项目清单', en: 'National equipment-renewal list' },
  tech_upgrade_relending: {
    zh: '科技创新和技术改造再贷款备选清单',
    en: 'Tech-upgrade relending candidate list',
  },
  ndrc_carbon: {
    zh: '国家重大建设项目库（节能降碳）',
    en: 'NDRC major-project library (energy saving and carbon)',
  },
  policy_financial_instrument: {
    zh: '新型政策性金融工具项目清单',
    en: 'Policy-based financial instrument list',
  },
  provincial_tech_upgrade: { zh: '省级技术改造项目库', en: 'Provincial technical-upgrade library' },
  provincial_energy_saving: {
    zh: '省级重点节能改造项目库',
    en: 'Provincial energy-saving project library',
  },
  green_project_pool: { zh: '绿色项目库', en: 'Green project pool' },
  eco_finance_pool: {
    zh: '生态环境金融（环保）项目库',
    en: 'Environmental finance project library',
  },
  air_pollution_fund: { zh: '大气污染防治资金项目库', en: 'Air-pollution fund library' },
  hydrogen_pilot: { zh: '氢能综合应用试点项目清单', en: 'Hydrogen pilot project list' },
});

/** Official lists of firms, as opposed to certificates. */
export const ROSTERS = codeList({
  transition_entities: { zh: '转型融资主体库', en: 'Transition-finance entity list' },
  green_low_carbon_enterprises: { zh: '绿色低碳企业名单', en: 'Green low-carbon enterprise list' },
  vat_super_credit: {
    zh: '先进制造业企业增值税加计抵减名单',
    en: 'Advanced-manufacturing VAT super-credit list',
  },
  sci_tech_smes: { zh: '科技创新类中小企业名单', en: 'Science and technology SME list' },
  first_set_catalogue: {
    zh: '首台（套）重大技术装备目录产品资格',
    en: 'First-set equipment catalogue qualification',
  },
  key_energy_users: { zh: '重点用能单位', en: 'Key energy-using unit' },
});

export const SUPPORT_KINDS = codeList({
  grant: { zh: '补助', en: 'Grant' },
  interest_subsidy: { zh: '贴息', en: 'Interest subsidy' },
  budget_investment: { zh: '预算内投资', en: 'Budget investment' },
  special_bond: { zh: '超长期特别国债', en: 'Ultra-long special treasury bond' },
  fund: { zh: '基金、资本金', en: 'Fund or capital' },
  tax: { zh: '税收优惠', en: 'Tax relief' },
  other: { zh: '其他', en: 'Other' },
});

export const SUPPORT_LEVELS = codeList({
  central: { zh: '中央', en: 'Central' },
  provincial: { zh: '省级', en: 'Provincial' },
  city: { zh: '市级', en: 'City' },
  county: { zh: '区县级', en: 'County' },
});
