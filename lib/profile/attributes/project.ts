import { POOLS, SUPPORT_KINDS, SUPPORT_LEVELS } from '@/lib/taxonomy/project-codes';
import { PROJECT_TYPES } from '@/lib/taxonomy/project-type';
import type { Attribute } from '../attribute';
import { amount, both, day, flag, money, setOf, share } from './build';

/** The project that is planned or under way. */
export const PROJECT_ATTRIBUTES = {
  'project.types': setOf('项目类型', 'Project type', PROJECT_TYPES, {
    question: both('项目属于下列哪些类型？', 'Of which of these types is the project?'),
    step: 'project',
    change: 'firm',
  }),
  'project.investment': money('项目总投资', 'Project investment', {
    min: 1,
    step: 'project',
    change: 'firm',
  }),
  'project.equipmentInvestment': money(
    '设备投资（不含增值税）',
    'Equipment investment (net of VAT)',
    { step: 'project', change: 'firm' },
  ),
  'project.fixedAssetInvestment': money('固定资产投资', 'Fixed-asset investment', {
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.softwareInvestment': money('软件与系统投资', 'Software investment', {
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.rdInvestment': money('项目研发投入', 'R&D spending of the project', {
    help: both('只填属于本项目的部分。', 'Only what belongs to this project.'),
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.startsOn': day('开工日期', 'Start of works', {
    help: both('计划的日期也可以。', 'A planned day will do.'),
    step: 'project',
    change: 'firm',
  }),
  'project.completedOn': day('竣工日期', 'Completion', {
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.progress': share('已完成投资比例', 'Share of investment done', {
    step: 'project',
    ask: 'more',
    change: 'time',
  }),
  'project.energySaving': amount('年节能量', 'Annual energy saving', 'tce', 1e8, {
    step: 'project',
    change: 'firm',
  }),
  'project.energySavingShare': share('节能率', 'Energy saving as a share', {
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.carbonReduction': amount('年减排量', 'Annual emission reduction', 'tco2e', 1e9, {
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.capacityKw': amount('装机容量', 'Installed capacity', 'kw', 1e8, {
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.certifiedEquipment': flag(
    both('目录内专用设备', 'Equipment in the official catalogues'),
    {
      question: both(
        '所购设备是否列入节能节水、环境保护或安全生产专用设备目录？',
        'Is the equipment in the official catalogues (energy and water saving, environmental, safety)?',
      ),
      yes: both(
        '设备列入节能节水、环境保护或安全生产专用设备企业所得税优惠目录',
        'Equipment in the official catalogues of energy-saving, environmental or safety equipment',
      ),
      no: both('设备未列入专用设备目录', 'Equipment not in the official catalogues'),
    },
    { step: 'project', ask: 'more', change: 'firm' },
  ),
  'project.certifiedEquipmentInvestment': money(
    '其中目录内专用设备投资（不含增值税）',
    'Of which equipment in the official catalogues (net of VAT)',
    {
      help: both(
        '不填则按全部设备投资都在目录内计算。',
        'Where left empty, all equipment is taken to be in the catalogues.',
      ),
      step: 'project',
      ask: 'more',
      change: 'firm',
    },
  ),
  'project.highestUnitPrice': money('单台（套）最高价格', 'Highest unit price', {
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.scrappedEquipmentOriginalPrice': money(
    '淘汰旧设备原购置额',
    'Original price of scrapped equipment',
    { step: 'project', ask: 'more', change: 'firm' },
  ),
  'project.scrappedShare': share(
    '淘汰旧设备占新设备投资的比例',
    'Scrapped equipment as a share of new equipment',
    {
      max: 1000,
      step: 'project',
      ask: 'own',
      change: 'firm',
      derivedFrom: ['project.scrappedEquipmentOriginalPrice', 'project.equipmentInvestment'],
    },
  ),
  'project.retrofitOriginalTaxBasis': money(
    '被改造设备的原计税基础',
    'Original tax basis of the retrofitted equipment',
    { step: 'project', ask: 'more', change: 'no' },
  ),
  'project.pools': setOf('已入库的项目库', 'Project pools entered', POOLS, {
    question: both(
      '项目已进入下列哪些项目库？',
      'Which of these project pools has the project entered?',
    ),
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.publicSupport': {
    kind: 'list',
    columns: {
      kind: { kind: 'code', label: both('支持方式', 'Kind'), codes: SUPPORT_KINDS },
      amount: {
        kind: 'quantity',
        label: both('金额', 'Amount'),
        unit: 'cny',
        min: 0,
        max: 1e13,
        optional: true,
      },
      level: { kind: 'code', label: both('级次', 'Level'), codes: SUPPORT_LEVELS },
    },
    maxItems: 50,
    label: both('同一项目已获财政支持', 'Public support already granted'),
    yes: both('同一项目已获财政支持', 'Public support already granted to the project'),
    no: both('同一项目未获其他财政支持', 'No public support granted to the project so far'),
    step: null,
    change: 'no',
  },
  'project.centralInterestSubsidyTaken': flag(
    both('已享受中央贴息', 'Central interest subsidy taken'),
    {
      question: both(
        '同一贷款或项目是否已享受中央财政贴息？',
        'Has the same loan or project had a central interest subsidy?',
      ),
      yes: both('同一项目已享受中央财政贴息', 'The project has had a central interest subsidy'),
      no: both('同一项目未享受中央财政贴息', 'The project has had no central interest subsidy'),
    },
    { step: 'project', ask: 'more', change: 'firm', derivedFrom: ['project.publicSupport'] },
  ),
  'project.centralBudgetTaken': flag(
    both('已获中央资金', 'Central funds taken'),
    {
      question: both(
        '同一项目是否已获中央预算内投资、超长期特别国债或其他中央财政资金？',
        'Has the project had central budget investment, special treasury bonds or other central funds?',
      ),
      yes: both('同一项目已获中央财政资金', 'The project has had central funds'),
      no: both('同一项目未获其他中央财政资金', 'The project has had no other central funds'),
    },
    { step: 'project', ask: 'more', change: 'no', derivedFrom: ['project.publicSupport'] },
  ),
  'project.firstIncomeYear': amount(
    '取得第一笔收入的年度',
    'Year of the first income',
    'year',
    2100,
    {
      min: 1990,
      integer: true,
      step: 'project',
      ask: 'more',
      change: 'time',
    },
  ),
  'project.projectIncome': money(
    '项目年所得（单独核算）',
    'Annual project income (separately booked)',
    { step: 'project', ask: 'more', change: 'no' },
  ),
  'project.annualCostSaving': money('项目年节约成本', 'Annual cost saved by the project', {
    help: both(
      '能源、原料、人工等各项节约合计，用于计算回收期。',
      'Energy, material, labour and so on together; used for the payback.',
    ),
    step: 'project',
    ask: 'more',
    change: 'no',
  }),
  'project.projectCapital': money('项目资本金', 'Project capital', {
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.insurancePremium': money('保费', 'Insurance premium', {
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.carPurchases': {
    kind: 'list',
    columns: {
      price: {
        kind: 'quantity',
        label: both('单价（不含税）', 'Unit price (before tax)'),
        unit: 'cny',
        min: 0,
        max: 1e8,
        optional: true,
      },
      count: {
        kind: 'quantity',
        label: both('数量', 'Number'),
        unit: null,
        min: 1,
        max: 1e5,
        integer: true,
        optional: true,
      },
    },
    maxItems: 50,
    label: both('新能源汽车购置', 'Purchases of new-energy vehicles'),
    question: both('是否计划购置新能源汽车？', 'Do you plan to buy new-energy vehicles?'),
    yes: both('购置新能源汽车', 'Buys new-energy vehicles'),
    no: both('不购置新能源汽车', 'Buys no new-energy vehicles'),
    step: 'project',
    ask: 'more',
    change: 'firm',
  },
} as const satisfies Record<string, Attribute>;
