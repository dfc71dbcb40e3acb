import { codeList } from './code-list';

export const PROJECT_TYPES = codeList({
  energy_efficiency: { zh: '节能改造', en: 'Energy-efficiency retrofit' },
  clean_energy: {
    zh: '清洁能源（光伏、风电、储能、生物质）',
    en: 'Clean energy (solar, wind, storage, biomass)',
  },
  electrification: { zh: '电能替代', en: 'Electrification' },
  waste_heat: { zh: '余热余压利用', en: 'Waste heat and pressure recovery' },
  resource_recycling: { zh: '资源循环利用', en: 'Resource recycling' },
  pollution_control: { zh: '污染治理、超低排放', en: 'Pollution control, ultra-low emissions' },
  equipment_renewal: { zh: '设备更新', en: 'Equipment renewal' },
  digital_energy: { zh: '数字化与能碳管理', en: 'Digital retrofit and energy-carbon management' },
  green_factory: { zh: '绿色工厂、零碳工厂建设', en: 'Green or zero-carbon factory' },
  ccus: { zh: '碳捕集利用与封存', en: 'Carbon capture, use and storage' },
  green_product: { zh: '绿色产品开发与认证', en: 'Green product development and certification' },
  rd: { zh: '研发', en: 'Research and development' },
});

export type ProjectType = (typeof PROJECT_TYPES.codes)[number];
