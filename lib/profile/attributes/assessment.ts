import { ENERGY_MEASURES } from '@/lib/taxonomy/energy-measure';
import type { Attribute } from '../attribute';
import { amount, both, money, setOf, share } from './build';

const MAX_TCE = 1e9;
const MAX_TCO2E = 3e9;

const YEAR_BEFORE = both(
  '年营业收入、年综合能耗等所填年度的前一年，口径相同。',
  'The year before the one that annual revenue and energy use are of, counted in the same way.',
);

/** What only the assessment asks for: the year before, capacity, equipment, measures, research. */
export const ASSESSMENT_ATTRIBUTES = {
  valueAdded: money('年工业增加值', 'Annual value added', {
    help: both(
      '生产法：工业总产出减中间投入；收入法：劳动者报酬、生产税净额、固定资产折旧与营业盈余之和。',
      'Output less intermediate inputs; or pay, net taxes on production, depreciation and operating surplus added up.',
    ),
    step: 'progress',
    change: 'no',
  }),
  previousRevenue: money('前一年营业收入', 'Revenue of the year before', {
    help: YEAR_BEFORE,
    step: 'progress',
    change: 'no',
  }),
  previousEnergyUse: amount('前一年综合能耗', 'Energy use of the year before', 'tce', MAX_TCE, {
    help: YEAR_BEFORE,
    step: 'progress',
    change: 'no',
  }),
  previousEmissions: amount(
    '前一年碳排放（范围一和范围二）',
    'Emissions of the year before (scope 1 and 2)',
    'tco2e',
    MAX_TCO2E,
    { help: YEAR_BEFORE, step: 'progress', change: 'no' },
  ),
  processEmissions: amount('年工艺过程排放', 'Annual process emissions', 'tco2e', MAX_TCO2E, {
    help: both(
      '范围一中燃料燃烧以外的部分：碳酸盐分解、电极消耗、含氟刻蚀气体等。没有填 0。',
      'Scope 1 beyond fuel: carbonates, electrodes, fluorinated etching gases and the like. Enter 0 for none.',
    ),
    step: 'energy',
    ask: 'more',
    change: 'firm',
  }),
  coalShare: share('煤炭消费占比', 'Coal share of energy use', {
    help: both(
      '煤炭和焦炭折标准煤，占年综合能耗的比例；高炉煤气、焦炉煤气等副产煤气不计入煤炭。',
      'Coal and coke in standard coal as a share of annual energy use; by-product gases are not counted as coal.',
    ),
    step: 'energy',
    ask: 'own',
    change: 'firm',
    derivedFrom: ['fuelUse', 'electricityUse'],
  }),
  benchmarkCapacityShare: share('达到能效标杆的产能占比', 'Share of capacity at benchmark level', {
    help: both(
      '主要产品产能中，单位产品能耗达到国家能效标杆水平的部分。',
      'The part of the capacity whose unit consumption reaches the national benchmark level.',
    ),
    step: 'products',
    change: 'firm',
  }),
  outdatedEquipmentShare: share('落后用能设备占比', 'Share of outdated equipment', {
    help: both(
      '电机、变压器、锅炉中列入国家淘汰目录或低于能效准入水平的部分，按额定功率（容量）计。',
      'Motors, transformers and boilers on the national phase-out lists or below the entry level, by rated power.',
    ),
    step: 'products',
    change: 'firm',
  }),
  energyMeasures: setOf(
    '已投用的节能降碳措施',
    'Energy and carbon measures in operation',
    ENERGY_MEASURES,
    {
      question: both(
        '下列措施中，贵公司已投用的有哪些？',
        'Which of these measures does your plant have in operation?',
      ),
      step: 'management',
      change: 'firm',
    },
  ),
  greenRdSpend: money('年绿色低碳研发投入', 'Annual green R&D spending', {
    help: both(
      '年研发费用中用于节能、降碳、减污和资源循环的部分。',
      'The part of R&D spending that goes to saving energy, cutting carbon and pollution, and recycling.',
    ),
    step: 'research',
    change: 'firm',
  }),
  greenPatents: amount('有效绿色专利', 'Green patents in force', 'patents', 1e6, {
    help: both(
      '有效专利中，按《绿色低碳技术专利分类体系》或世界知识产权组织绿色专利清单归类的件数。',
      'Patents in force that fall into the national classification of green and low-carbon technology or WIPO’s IPC Green Inventory.',
    ),
    integer: true,
    step: 'research',
    change: 'firm',
  }),
} as const satisfies Record<string, Attribute>;
