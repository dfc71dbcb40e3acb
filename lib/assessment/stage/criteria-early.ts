import {
  aboveZero,
  allOf,
  anyOf,
  type Check,
  certificate,
  figureKnown,
  includes,
  isTrue,
  not,
  oneOf,
  passed,
  practice,
} from './check';
import type { StageCriterion } from './stage-criterion';

const inventory = anyOf(practice('carbon_inventory'), certificate('iso_14064'));

/** Signs of the first stage: they explain it, and are no condition of it. */
export const NOT_STARTED: readonly StageCriterion[] = [
  {
    id: 's0.1',
    text: { zh: '没有年度能源台账，只有缴费票据', en: 'No annual energy ledger, only bills' },
    evidence: { zh: '水电气缴费票据', en: 'Utility bills' },
    mandatory: false,
    metBy: { zh: '未勾选“有年度能源台账”', en: 'An annual energy ledger is not ticked' },
    check: not(practice('energy_ledger')),
  },
  {
    id: 's0.2',
    text: { zh: '没有做过碳盘查', en: 'No carbon inventory so far' },
    evidence: { zh: '无', en: 'None' },
    mandatory: false,
    metBy: {
      zh: '未勾选“做过碳盘查”，也没有温室气体核查声明',
      en: 'Neither an inventory nor a greenhouse-gas statement is ticked',
    },
    check: not(inventory),
  },
  {
    id: 's0.3',
    text: { zh: '没有节能降碳负责人', en: 'Nobody in charge of energy and carbon' },
    evidence: { zh: '组织架构图', en: 'Organisation chart' },
    mandatory: false,
    metBy: { zh: '未勾选“有节能降碳负责人”', en: 'A person in charge is not ticked' },
    check: not(practice('person_in_charge')),
  },
];

export const PLANNING: readonly StageCriterion[] = [
  {
    id: 's1.1',
    text: {
      zh: '按组织做过一次碳盘查（范围一、范围二）',
      en: 'One inventory of the organisation, scope 1 and 2',
    },
    evidence: {
      zh: '盘查报告（GB/T 32151 系列或 ISO 14064-1）',
      en: 'Inventory report (GB/T 32151 series or ISO 14064-1)',
    },
    mandatory: true,
    metBy: {
      zh: '做过碳盘查，或持有温室气体核查声明（ISO 14064）；只填用能数据不算盘查',
      en: 'An inventory, or an ISO 14064 statement; energy figures alone are no inventory',
    },
    check: inventory,
  },
  {
    id: 's1.2',
    text: { zh: '做过能源审计或节能诊断', en: 'An energy audit or diagnosis' },
    evidence: {
      zh: '审计报告（GB/T 17166）或诊断报告',
      en: 'Audit (GB/T 17166) or diagnosis report',
    },
    mandatory: false,
    metBy: { zh: '做过能源审计或节能诊断', en: 'An energy audit or diagnosis' },
    check: practice('energy_audit'),
  },
  {
    id: 's1.3',
    text: {
      zh: '有专人负责，并列入年度计划',
      en: 'Somebody in charge, and part of the annual plan',
    },
    evidence: { zh: '任命文件、会议纪要', en: 'Appointment, minutes' },
    mandatory: true,
    metBy: {
      zh: '有节能降碳负责人（年度计划未另问，请自行核对）',
      en: 'A person in charge (the annual plan is not asked about: please check it)',
    },
    check: practice('person_in_charge'),
  },
  {
    id: 's1.4',
    text: {
      zh: '列出改造项目，估算了投资和节能量',
      en: 'Projects listed, with cost and saving estimated',
    },
    evidence: { zh: '可行性说明', en: 'Feasibility note' },
    mandatory: false,
    metBy: {
      zh: '有改造项目清单，或填了一个项目的投资和年节能量',
      en: 'A project list, or investment and energy saving of one project given',
    },
    check: anyOf(
      practice('project_list'),
      allOf(aboveZero('project.investment'), aboveZero('project.energySaving')),
    ),
  },
  {
    id: 's1.5',
    text: { zh: '定了节能或降碳目标（含基准年）', en: 'A target with a base year' },
    evidence: { zh: '董事会或管理层决定', en: 'Decision of the board or management' },
    mandatory: false,
    metBy: {
      zh: '有节能或降碳目标，或目标经科学碳目标倡议核准',
      en: 'A reduction target, or one validated by SBTi',
    },
    check: practice('reduction_target', 'sbti'),
  },
];

const RETROFITS = [
  'energy_efficiency',
  'clean_energy',
  'electrification',
  'waste_heat',
  'resource_recycling',
  'pollution_control',
  'equipment_renewal',
  'digital_energy',
  'green_factory',
  'ccus',
] as const;

/** Lists that take projects which are filed; the general green pools take ideas too. */
const POOLS_OF_FILED_PROJECTS = [
  'national_equipment_renewal',
  'tech_upgrade_relending',
  'ndrc_carbon',
  'policy_financial_instrument',
  'provincial_tech_upgrade',
  'provincial_energy_saving',
] as const;

const underWay: Check = allOf(
  includes('project.types', ...RETROFITS),
  anyOf(
    aboveZero('project.progress'),
    passed('project.startsOn'),
    passed('project.completedOn'),
    passed('project.loanSignedOn'),
    includes('project.pools', ...POOLS_OF_FILED_PROJECTS),
  ),
);

/** No need of finance only says something of a project whose cost is known. */
const ownFunds = allOf(aboveZero('project.investment'), not(aboveZero('project.financingNeed')));

export const RETROFITTING: readonly StageCriterion[] = [
  {
    id: 's2.1',
    text: {
      zh: '至少一个改造项目已备案、签约或开工',
      en: 'One retrofit filed, contracted or started',
    },
    evidence: { zh: '备案证、合同、现场照片', en: 'Filing certificate, contract, photos' },
    mandatory: true,
    metBy: {
      zh: '改造类项目已有投资完成、已到开工日、贷款已签，或已进入要求先备案的项目库（此条为本平台的设定）',
      en: 'A retrofit with investment done, its start date reached, its loan signed, or on a list that asks for filing first (this last is an assumption of this platform)',
    },
    check: underWay,
  },
  {
    id: 's2.2',
    text: {
      zh: '主要车间和工序装了能源计量表并定期抄表',
      en: 'Sub-meters in the main workshops, read regularly',
    },
    evidence: { zh: '计量器具清单（GB 17167）', en: 'List of meters (GB 17167)' },
    mandatory: false,
    metBy: { zh: '主要工序有分项计量', en: 'Sub-metering of main processes' },
    check: practice('sub_metering'),
  },
  {
    id: 's2.3',
    text: {
      zh: '建立了能源管理体系，或正在认证',
      en: 'An energy-management system set up or being certified',
    },
    evidence: { zh: '证书或认证合同', en: 'Certificate or contract' },
    mandatory: false,
    metBy: {
      zh: '建立了能源管理体系，或持有 ISO 50001 / GB/T 23331 证书',
      en: 'A system, or a certificate to ISO 50001 / GB/T 23331',
    },
    check: anyOf(practice('energy_management_system'), certificate('iso_50001')),
  },
  {
    id: 's2.4',
    text: {
      zh: '资金来源明确（自有、贷款、租赁、合同能源管理、补贴）',
      en: 'The funding source is fixed (own money, loan, lease, EPC, subsidy)',
    },
    evidence: { zh: '贷款或合同能源管理合同', en: 'Loan or EPC contract' },
    mandatory: false,
    metBy: {
      zh: '贷款合同已签，或项目有投资额而无融资需求（租赁、合同能源管理未另问）',
      en: 'A loan signed, or a project with a cost and no need of finance (leases and EPC are not asked about)',
    },
    check: anyOf(passed('project.loanSignedOn'), ownFunds),
  },
  {
    id: 's2.5',
    text: { zh: '每年更新碳盘查', en: 'The inventory is updated every year' },
    evidence: { zh: '连续两年的报告', en: 'Reports of two years' },
    mandatory: false,
    metBy: {
      zh: '做过碳盘查，并有本年和前一年的排放数据，或在全国碳市场名录内（须每年报告）',
      en: 'An inventory, with emissions of this year and the year before, or on the list of the national carbon market (which asks for yearly reports)',
    },
    check: allOf(
      inventory,
      anyOf(
        isTrue('inNationalEts'),
        allOf(figureKnown('emissions'), figureKnown('previousEmissions')),
      ),
    ),
  },
];

export const isSmall = oneOf('sizeClass', 'micro', 'small');
