import { codeList } from './code-list';

export const PRACTICES = codeList({
  energy_ledger: { zh: '有年度能源台账', en: 'Annual energy ledger' },
  carbon_inventory: { zh: '做过碳盘查', en: 'Carbon inventory' },
  energy_audit: { zh: '做过能源审计或节能诊断', en: 'Energy audit or diagnosis' },
  person_in_charge: { zh: '有节能降碳负责人', en: 'Person in charge of energy and carbon' },
  project_list: { zh: '有改造项目清单', en: 'List of retrofit projects' },
  reduction_target: { zh: '有节能或降碳目标', en: 'Reduction target' },
  sub_metering: { zh: '主要工序有分项计量', en: 'Sub-metering of main processes' },
  energy_management_system: { zh: '建立了能源管理体系', en: 'Energy-management system' },
  third_party_verification: { zh: '排放或节能量经第三方核验', en: 'Third-party verification' },
  transition_plan: { zh: '编制了转型方案', en: 'Transition plan' },
  transition_disclosure: { zh: '披露转型信息', en: 'Transition disclosure' },
  supplier_engagement: { zh: '对供应商提出降碳要求', en: 'Supplier engagement' },
  green_power_contract: { zh: '签有绿电或绿证合同', en: 'Green-power or certificate contract' },
  sbti: { zh: '目标经科学碳目标倡议核准', en: 'SBTi-validated target' },
  net_zero_target: { zh: '有碳中和目标', en: 'Net-zero target' },
  employee_programme: { zh: '有员工节能降碳培训或激励', en: 'Employee programme' },
  environmental_disclosure: { zh: '公开环境信息', en: 'Environmental disclosure' },
  community_engagement: { zh: '与周边社区沟通', en: 'Community engagement' },
});
