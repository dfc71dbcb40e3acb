import { codeList } from './code-list';

export const CERTIFICATIONS = codeList({
  high_tech_enterprise: { zh: '高新技术企业', en: 'High-tech enterprise' },
  tech_sme: { zh: '科技型中小企业', en: 'Technology-based SME' },
  srdi_innovative: { zh: '创新型中小企业', en: 'Innovative SME' },
  srdi_provincial: {
    zh: '省级专精特新中小企业',
    en: 'Provincial specialised and sophisticated SME',
  },
  little_giant: { zh: '国家级专精特新“小巨人”企业', en: 'National “little giant” enterprise' },
  single_champion: { zh: '制造业单项冠军企业', en: 'Manufacturing single champion' },
  national_green_factory: { zh: '国家级绿色工厂', en: 'National green factory' },
  provincial_green_factory: { zh: '省级绿色工厂', en: 'Provincial green factory' },
  city_green_factory: { zh: '市级绿色工厂', en: 'City green factory' },
  green_supply_chain: { zh: '绿色供应链管理企业', en: 'Green supply-chain enterprise' },
  zero_carbon_factory: { zh: '零碳工厂', en: 'Zero-carbon factory' },
  green_product_certificate: { zh: '绿色产品认证', en: 'Green product certificate' },
  green_building_material_certificate: {
    zh: '绿色建材产品认证',
    en: 'Green building-material certificate',
  },
  environmental_label: { zh: '中国环境标志产品认证', en: 'China Environmental Label' },
  energy_saving_product_certificate: {
    zh: '节能产品认证',
    en: 'Energy-saving product certificate',
  },
  carbon_footprint_certificate: {
    zh: '产品碳足迹标识认证',
    en: 'Product carbon-footprint certificate',
  },
  iso_14001: { zh: '环境管理体系认证（ISO 14001）', en: 'ISO 14001 environmental management' },
  iso_50001: {
    zh: '能源管理体系认证（ISO 50001 / GB/T 23331）',
    en: 'ISO 50001 energy management',
  },
  iso_14064: { zh: '温室气体核查声明（ISO 14064）', en: 'ISO 14064 greenhouse-gas statement' },
  cleaner_production_audit: { zh: '清洁生产审核通过', en: 'Cleaner-production audit passed' },
});
