import { allOf, anyOf, certificate, includes, oneOf, practice } from './check';
import { isSmall } from './criteria-early';
import type { StageCriterion } from './stage-criterion';

export const SCALING: readonly StageCriterion[] = [
  {
    id: 's3.1',
    text: {
      zh: '改造效果经核验，单位产品能耗达到限额标准2级或优于基准水平',
      en: 'Savings verified; unit consumption at level 2 of the limit standard or better than the baseline',
    },
    evidence: { zh: '核验报告', en: 'Verification report' },
    mandatory: true,
    metBy: {
      zh: '经第三方核验（请确认核验的是节能效果），且主要产品达到限额1、2级或不低于能效基准水平',
      en: 'Third-party verification (please check that it is of savings), and the main product at level 1 or 2 or not below the baseline',
    },
    check: allOf(
      practice('third_party_verification'),
      anyOf(
        oneOf('limitLevel', 'level1', 'level2'),
        oneOf('benchmarkLevel', 'benchmark_or_better', 'between'),
      ),
    ),
  },
  {
    id: 's3.2',
    text: { zh: '省级及以上绿色工厂或同等认定', en: 'Provincial or national green factory' },
    evidence: { zh: '公布名单或证书', en: 'Published list or certificate' },
    mandatory: false,
    metBy: {
      zh: '省级、国家级绿色工厂或零碳工厂',
      en: 'Provincial or national green factory, or zero-carbon factory',
    },
    check: certificate('provincial_green_factory', 'national_green_factory', 'zero_carbon_factory'),
  },
  {
    id: 's3.3',
    text: { zh: '能源管理体系认证有效', en: 'A valid energy-management certificate' },
    evidence: { zh: 'ISO 50001 / GB/T 23331 证书', en: 'Certificate to ISO 50001 / GB/T 23331' },
    mandatory: false,
    metBy: {
      zh: '持有证书；小型、微型企业可用节能诊断加分项计量代替',
      en: 'The certificate; micro and small firms may show a diagnosis and sub-metering instead',
    },
    check: anyOf(
      certificate('iso_50001'),
      allOf(isSmall, practice('energy_audit'), practice('sub_metering')),
    ),
  },
  {
    id: 's3.4',
    text: {
      zh: '有中长期降碳目标和年度投资计划',
      en: 'A medium-term target and an annual investment plan',
    },
    evidence: { zh: '规划或计划文件', en: 'Plan document' },
    mandatory: false,
    metBy: {
      zh: '有降碳目标，并编制了转型方案',
      en: 'A reduction target, and a transition plan',
    },
    check: allOf(
      practice('reduction_target', 'sbti', 'net_zero_target'),
      practice('transition_plan'),
    ),
  },
  {
    id: 's3.5',
    text: {
      zh: '使用绿电、绿证，或建成分布式光伏',
      en: 'Green power, certificates or on-site solar',
    },
    evidence: { zh: '绿电合同、绿证', en: 'Contract, green-energy certificates' },
    mandatory: false,
    metBy: {
      zh: '签有绿电或绿证合同，或厂区可再生能源已投用',
      en: 'A green-power or certificate contract, or on-site renewables in operation',
    },
    check: anyOf(practice('green_power_contract'), includes('energyMeasures', 'onsite_renewables')),
  },
  {
    id: 's3.6',
    text: { zh: '核算了产品碳足迹', en: 'Carbon footprint of a product' },
    evidence: { zh: 'GB/T 24067 或 ISO 14067 报告', en: 'Report to GB/T 24067 or ISO 14067' },
    mandatory: false,
    metBy: {
      zh: '持有产品碳足迹标识认证（只做核算未认证的未另问）',
      en: 'The product carbon-footprint certificate (a footprint without one is not asked about)',
    },
    check: certificate('carbon_footprint_certificate'),
  },
];

export const LEADING: readonly StageCriterion[] = [
  {
    id: 's4.1',
    text: {
      zh: '主要产品达到限额标准1级或能效标杆水平',
      en: 'Main product at level 1 of the limit standard or at benchmark level',
    },
    evidence: { zh: '检测或核验报告', en: 'Test or verification report' },
    mandatory: true,
    metBy: {
      zh: '主要产品达到限额1级，或达到能效标杆水平',
      en: 'The main product at level 1, or at benchmark level',
    },
    check: anyOf(oneOf('limitLevel', 'level1'), oneOf('benchmarkLevel', 'benchmark_or_better')),
  },
  {
    id: 's4.2',
    text: { zh: '国家级绿色工厂', en: 'National green factory' },
    evidence: { zh: '工业和信息化部名单', en: 'List of the ministry (MIIT)' },
    mandatory: false,
    metBy: { zh: '国家级绿色工厂', en: 'National green factory' },
    check: certificate('national_green_factory'),
  },
  {
    id: 's4.3',
    text: {
      zh: '零碳工厂（国家遴选或省级名单）',
      en: 'Zero-carbon factory (national or provincial list)',
    },
    evidence: { zh: '公布名单', en: 'Published list' },
    mandatory: false,
    metBy: { zh: '零碳工厂', en: 'Zero-carbon factory' },
    check: certificate('zero_carbon_factory'),
  },
  {
    id: 's4.4',
    text: {
      zh: '目标经科学碳目标倡议核准或同等第三方认可',
      en: 'A target validated by SBTi or recognised in the same way',
    },
    evidence: { zh: '目标公示页', en: 'Public target register' },
    mandatory: false,
    metBy: {
      zh: '目标经科学碳目标倡议核准（其他第三方认可未另问）',
      en: 'Validated by SBTi (other recognition is not asked about)',
    },
    check: practice('sbti'),
  },
  {
    id: 's4.5',
    text: {
      zh: '公开了经鉴证的可持续披露或转型方案',
      en: 'An assured sustainability disclosure or a published transition plan',
    },
    evidence: { zh: '公开报告', en: 'Published report' },
    mandatory: false,
    metBy: {
      zh: '披露转型信息，并编制了转型方案或数据经第三方核验',
      en: 'Transition disclosure, with a transition plan or third-party verification',
    },
    check: allOf(
      practice('transition_disclosure'),
      practice('transition_plan', 'third_party_verification'),
    ),
  },
  {
    id: 's4.6',
    text: {
      zh: '带动供应链：要求并帮助主要供应商核算和减排',
      en: 'Main suppliers are asked and helped to count and cut emissions',
    },
    evidence: { zh: '供应商管理制度和记录', en: 'Supplier policy and records' },
    mandatory: false,
    metBy: {
      zh: '对供应商提出降碳要求，或为绿色供应链管理企业',
      en: 'Supplier engagement, or a green supply-chain title',
    },
    check: anyOf(practice('supplier_engagement'), certificate('green_supply_chain')),
  },
];
