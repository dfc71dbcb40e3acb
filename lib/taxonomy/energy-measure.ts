import { codeList } from './code-list';

/** Measures for clean and efficient energy use that a plant may have in operation. */
export const ENERGY_MEASURES = codeList({
  waste_heat_recovery: { zh: '余热余压回收利用', en: 'Waste heat and pressure recovery' },
  clean_fuel_switch: { zh: '清洁燃料替代', en: 'Switch to cleaner fuels' },
  storage_microgrid: { zh: '储能或工业绿色微电网', en: 'Storage or green micro-grid' },
  energy_management_centre: {
    zh: '能源（能碳）管理中心',
    en: 'Energy and carbon management centre',
  },
  efficient_motors: { zh: '高效电机和变频调速', en: 'Efficient motors and variable speed drives' },
  efficient_compressed_air: { zh: '高效空压系统', en: 'Efficient compressed air' },
  efficient_lighting: { zh: '高效照明', en: 'Efficient lighting' },
  onsite_renewables: { zh: '厂区可再生能源', en: 'On-site renewables' },
  electrified_heat: { zh: '用热电气化', en: 'Electrified heat' },
  insulation_and_steam: { zh: '保温和蒸汽系统优化', en: 'Insulation and steam system' },
});
