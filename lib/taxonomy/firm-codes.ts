import { codeList } from './code-list';

export const OWNERSHIPS = codeList({
  state: { zh: '国有', en: 'State-owned' },
  private: { zh: '民营', en: 'Private' },
  foreign: { zh: '外商投资', en: 'Foreign-invested' },
  hk_mo_tw: { zh: '港澳台投资', en: 'Hong Kong, Macao or Taiwan-invested' },
  collective: { zh: '集体', en: 'Collective' },
  mixed: { zh: '混合所有制', en: 'Mixed ownership' },
});

export const TAX_CREDIT_RATINGS = codeList({
  A: { zh: 'A级', en: 'A' },
  B: { zh: 'B级', en: 'B' },
  M: { zh: 'M级（新设立）', en: 'M (newly registered)' },
  C: { zh: 'C级', en: 'C' },
  D: { zh: 'D级', en: 'D' },
});

export const ENVIRONMENTAL_CREDITS = codeList({
  green: { zh: '绿色（诚信）', en: 'Green' },
  blue: { zh: '蓝色（良好）', en: 'Blue' },
  yellow: { zh: '黄色（警示）', en: 'Yellow' },
  red: { zh: '红色（不良）', en: 'Red' },
  black: { zh: '黑色（严重失信）', en: 'Black' },
});

export const RESTRICTED_INDUSTRIES = codeList({
  none: { zh: '不属于限制类、淘汰类', en: 'Neither restricted nor eliminated' },
  restricted: { zh: '限制类', en: 'Restricted' },
  eliminated: { zh: '淘汰类', en: 'To be eliminated' },
});

export const LOCAL_CARBON_RATINGS = codeList({
  deep_green: { zh: '深绿', en: 'Deep green' },
  light_green: { zh: '浅绿', en: 'Light green' },
  yellow: { zh: '黄', en: 'Yellow' },
  red: { zh: '红', en: 'Red' },
});

export const WATER_USE_LEVELS = codeList({
  below_advanced_quota: { zh: '达到用水定额先进值', en: 'Meets the advanced water quota' },
  below_general_quota: { zh: '达到用水定额通用值', en: 'Meets the general water quota' },
  above: { zh: '超过用水定额通用值', en: 'Above the general water quota' },
});

export const BENCHMARK_LEVELS = codeList({
  benchmark_or_better: { zh: '达到能效标杆水平', en: 'At benchmark level or better' },
  between: { zh: '介于标杆水平与基准水平之间', en: 'Between benchmark and baseline' },
  below_baseline: { zh: '未达到能效基准水平', en: 'Below baseline' },
});

export const LIMIT_LEVELS = codeList({
  level1: { zh: '达到能耗限额1级（先进值）', en: 'Level 1 of the limit (advanced)' },
  level2: { zh: '达到能耗限额2级（准入值）', en: 'Level 2 of the limit (entry of new plants)' },
  level3: { zh: '达到能耗限额3级（限定值）', en: 'Level 3 of the limit (minimum)' },
  beyond_limit: { zh: '超过能耗限定值', en: 'Beyond the limit' },
});

export const INCOME_TAX_RATES = codeList({
  '0.25': { zh: '25%', en: '25%' },
  '0.2': { zh: '20%（小型微利企业）', en: '20% (small low-profit)' },
  '0.15': { zh: '15%（高新技术企业等）', en: '15% (high-tech and others)' },
});

export const COLLATERAL = codeList({
  real_estate: { zh: '土地、厂房', en: 'Land and buildings' },
  equipment: { zh: '机器设备', en: 'Equipment' },
  carbon_allowances: { zh: '碳排放配额', en: 'Carbon allowances' },
  ccer: { zh: '核证自愿减排量（CCER）', en: 'Voluntary credits (CCER)' },
  pollution_rights: { zh: '排污权', en: 'Pollution rights' },
  energy_rights: { zh: '用能权', en: 'Energy-use rights' },
  receivables: { zh: '应收账款', en: 'Receivables' },
  epc_revenue: { zh: '合同能源管理收益权', en: 'Energy-performance contract revenue' },
  ip: { zh: '知识产权', en: 'Intellectual property' },
  guarantee: { zh: '第三方担保', en: 'Third-party guarantee' },
});

export const ZONES = codeList({
  national_zero_carbon_park: { zh: '国家级零碳园区', en: 'National zero-carbon park' },
  provincial_zero_carbon_park: { zh: '省级零碳园区', en: 'Provincial zero-carbon park' },
  national_development_zone: { zh: '国家级开发区', en: 'National development zone' },
  beijing_etdz: { zh: '北京经济技术开发区', en: 'Beijing Economic-Technological Development Area' },
  lanzhou_new_area: { zh: '兰州新区', en: 'Lanzhou New Area' },
  sme_digital_pilot_city: { zh: '中小企业数字化转型试点城市', en: 'SME digitalisation pilot city' },
  transition_finance_pilot_area: {
    zh: '转型金融标准试用地区',
    en: 'Trial area of the transition-finance standards',
  },
  green_building_material_city: {
    zh: '政府采购支持绿色建材政策实施城市',
    en: 'City of the green building-material procurement policy',
  },
  hydrogen_city_cluster: { zh: '氢能综合应用试点城市群', en: 'Hydrogen pilot city cluster' },
  product_footprint_pilot_area: {
    zh: '产品碳足迹标识认证试点地区',
    en: 'Product carbon-footprint label pilot area',
  },
});
