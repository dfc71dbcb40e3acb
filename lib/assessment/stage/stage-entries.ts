import { NOT_STARTED, PLANNING, RETROFITTING } from './criteria-early';
import { LEADING, SCALING } from './criteria-late';
import type { StageEntry } from './stage-criterion';

/** The five stages from the first to the last, each with the rule of its own entry. */
export const STAGE_ENTRIES = [
  {
    stage: 'not_started',
    criteria: NOT_STARTED,
    plus: 0,
    nextStep: {
      zh: '先把去年的电、气、煤、蒸汽用量填进用能表，算出第一版碳排放，再约一次节能诊断。',
      en: 'Enter last year’s electricity, gas, coal and steam, get a first figure of emissions, and book an energy diagnosis.',
    },
    typicalFinance: {
      zh: '能源审计补贴、公益节能诊断、普惠小微贷款',
      en: 'Audit subsidies, free diagnosis, inclusive loans for small firms',
    },
  },
  {
    stage: 'planning',
    criteria: PLANNING,
    plus: 1,
    nextStep: {
      zh: '挑一两个回收期短的项目做可研和备案，同时把计量表装到车间。',
      en: 'Take one or two projects with a short payback through feasibility and filing, and put meters into the workshops.',
    },
    typicalFinance: {
      zh: '节能诊断和可研支持、设备更新贷款意向、绿色项目入库',
      en: 'Support for diagnosis and feasibility, a pre-approved equipment loan, entry into a green project pool',
    },
  },
  {
    stage: 'retrofitting',
    criteria: RETROFITTING,
    plus: 2,
    nextStep: {
      zh: '竣工后请第三方核定节能量，用数据申请补贴、贴息和下一笔贷款。',
      en: 'Have the savings verified after completion, and use them for subsidies and the next loan.',
    },
    typicalFinance: {
      zh: '技术改造贷款、设备更新贴息、融资租赁、合同能源管理、技改补助',
      en: 'Retrofit loans, interest subsidies, leasing, energy-performance contracts, grants',
    },
  },
  {
    stage: 'scaling',
    criteria: SCALING,
    plus: 2,
    nextStep: {
      zh: '编制并披露转型方案，把贷款利率与降碳指标挂钩。',
      en: 'Write and publish a transition plan, and tie the loan rate to carbon targets.',
    },
    typicalFinance: {
      zh: '绿色贷款、可持续发展挂钩贷款、转型贷款、绿色债券（较大企业）、碳减排支持工具项目',
      en: 'Green, sustainability-linked and transition loans, green bonds for larger firms, carbon-reduction facility projects',
    },
  },
  {
    stage: 'leading',
    criteria: LEADING,
    plus: 2,
    nextStep: {
      zh: '把经验做成标准和服务，参与标准制定和碳市场。',
      en: 'Turn what was learnt into standards and services; take part in standard-setting and the carbon market.',
    },
    typicalFinance: {
      zh: '绿色债券和转型债券、可持续发展挂钩银团贷款、碳资产融资、示范奖励资金',
      en: 'Green and transition bonds, sustainability-linked syndicated loans, carbon-asset finance, demonstration awards',
    },
  },
] as const satisfies readonly StageEntry[];
