import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { Indicator, IndicatorId } from './indicator';

const both = (zh: string, en: string): Bilingual => ({ zh, en });
const POINTS = both('分', 'points');

type Entry = Omit<Indicator, 'id'>;

const ENTRIES: Readonly<Record<IndicatorId, Entry>> = {
  emissions: {
    dimension: 'foundation',
    name: both('碳排放总量', 'Carbon emissions'),
    definition: both(
      '统计期内范围一（燃料、工艺过程）与范围二（外购电力、热力）排放之和。',
      'Scope 1 (fuel, process) and scope 2 (bought power and heat) in the year.',
    ),
    scoring: both(
      '只看比前一年的变化：持平 60 分，下降 4.2% 及以上 100 分，线性，上升按同一斜率扣分。',
      'Change against the year before: 60 for none, 100 for a fall of 4.2% or more, linear, the same slope for a rise.',
    ),
    unit: both('吨二氧化碳当量', 'tCO2e'),
    direction: 'cost',
    defaultWeight: 0.1,
    needs: ['emissions', 'previousEmissions'],
  },
  carbon_productivity: {
    dimension: 'foundation',
    name: both('碳生产率', 'Carbon productivity'),
    definition: both(
      '每排放一吨二氧化碳当量创造的工业增加值；缺少时用营业收入。',
      'Value added, or revenue where it is missing, per tonne of emissions.',
    ),
    scoring: both(
      '与行业参考值比较（行业参考值不含工艺过程排放，比较时扣除）：相等 60 分，两倍及以上 100 分，按排放强度之比线性。',
      'Against the division, process emissions taken off since its reference has none: 60 where equal, 100 from twice as much, linear in the ratio of intensities.',
    ),
    unit: both('万元/吨', '10k CNY per t'),
    direction: 'benefit',
    defaultWeight: 0.15,
    needs: ['sector', 'valueAdded', 'annualRevenue', 'emissions', 'processEmissions'],
  },
  energy_consumption: {
    dimension: 'energy',
    name: both('能源消费总量', 'Energy consumption'),
    definition: both(
      '统计期内综合能源消费量，折标准煤，电力按当量值。',
      'Energy used in the year in standard coal, electricity at its calorific value.',
    ),
    scoring: both(
      '能耗变化对比产出变化：同步 60 分，相对下降 5.72%（全国目标进度的两倍）及以上 100 分，线性。',
      'Change of energy against change of output: 60 in step, 100 from a relative fall of 5.72% (twice the national pace), linear.',
    ),
    unit: both('吨标准煤', 'tce'),
    direction: 'cost',
    defaultWeight: 0.05,
    needs: ['energyUse', 'previousEnergyUse', 'annualRevenue', 'previousRevenue'],
  },
  energy_intensity: {
    dimension: 'energy',
    name: both('能源强度', 'Energy intensity'),
    definition: both(
      '单位营业收入能耗；有单位产品能耗限额的，用单位产品能耗。',
      'Energy per revenue; energy per unit of product where limits exist.',
    ),
    scoring: both(
      '有限额的产品：1 级 100 分、2 级 80 分、3 级 60 分；其次按标杆 100 分、基准 60 分；都没有时与行业比较，相等 60 分，一半 100 分。多个产品取平均。可信度低的、尚未施行的限值不用。',
      'Products with limits: level 1 is 100, level 2 is 80, level 3 is 60; else benchmark 100, baseline 60; else against the division, 60 where equal, 100 at half. Several products: mean. Limits of low confidence or not yet in force are not used.',
    ),
    unit: both('吨标准煤/万元', 'tce per 10k CNY'),
    direction: 'cost',
    defaultWeight: 0.15,
    needs: ['sector', 'outputs', 'energyUse', 'annualRevenue', 'energyIntensity'],
  },
  electricity_intensity: {
    dimension: 'energy',
    name: both('电力消耗强度', 'Electricity intensity'),
    definition: both('单位营业收入用电量。', 'Electricity per revenue.'),
    scoring: both(
      '与行业比较：相等 60 分，一半 100 分，1.75 倍 0 分；单位营收能耗不高于行业的（以电代燃料），不低于 60 分。',
      'Against the division: 60 where equal, 100 at half, 0 from 1.75 times; at least 60 where energy per revenue is no higher than the division’s (electricity in place of fuel).',
    ),
    unit: both('千瓦时/万元', 'kWh per 10k CNY'),
    direction: 'cost',
    defaultWeight: 0.05,
    needs: ['sector', 'electricityUse', 'annualRevenue', 'energyUse'],
  },
  energy_structure: {
    dimension: 'industry',
    name: both('能源结构', 'Energy structure'),
    definition: both(
      '煤炭（含焦炭）占能耗的比例，与非化石能源占能耗的比例。',
      'Share of coal (with coke) and share of non-fossil energy in energy use.',
    ),
    scoring: both(
      '两项平均：煤炭占比 0 为 100 分、等于行业为 60 分（行业不足 10% 的按 10%）；非化石占比等于全国平均 19.7% 为 60 分、两倍 100 分。',
      'Mean of two: coal share, 100 at 0 and 60 at the division’s (at 10% where that is less); non-fossil share, 60 at the national 19.7% and 100 at twice that.',
    ),
    unit: both('%（煤炭占比）', '% (coal share)'),
    direction: 'mixed',
    defaultWeight: 0.12,
    needs: ['sector', 'coalShare', 'nonFossilShare'],
  },
  industrial_energy: {
    dimension: 'industry',
    name: both('工业能源消耗效率', 'Industrial energy efficiency'),
    definition: both(
      '达到能效标杆的产能占比，与落后用能设备占比。',
      'Share of capacity at benchmark level and share of outdated equipment.',
    ),
    scoring: both(
      '两项平均：标杆产能占比按比例计分；落后设备没有 100 分、全部 0 分。',
      'Mean of two: capacity at benchmark in proportion; outdated equipment, 100 for none and 0 for all.',
    ),
    unit: POINTS,
    direction: 'mixed',
    defaultWeight: 0.1,
    needs: ['benchmarkCapacityShare', 'outdatedEquipmentShare'],
  },
  strategy: {
    dimension: 'society',
    name: both('降碳战略与管理', 'Carbon-reduction strategy'),
    definition: both(
      '目标、负责人、计划、碳盘查、披露与能源管理体系。',
      'Target, person in charge, plan, inventory, disclosure and energy management.',
    ),
    scoring: both('六项各占六分之一。', 'Six items of one sixth each.'),
    unit: POINTS,
    direction: 'benefit',
    defaultWeight: 0.1,
    needs: ['practices', 'certifications'],
  },
  clean_use: {
    dimension: 'society',
    name: both('清洁高效用能', 'Clean and efficient energy use'),
    definition: both(
      '本行业适用的节能降碳措施中已投用的比例。',
      'Share of the measures that apply to the division which are in operation.',
    ),
    scoring: both(
      '投用比例 × 佐证系数：自行申报 0.5，有第三方核验或能源审计 1.0。',
      'Share × evidence factor: 0.5 where declared, 1.0 with third-party verification or an energy audit.',
    ),
    unit: both('%', '%'),
    direction: 'benefit',
    defaultWeight: 0.08,
    needs: ['sector', 'energyMeasures', 'practices'],
  },
  technology: {
    dimension: 'society',
    name: both('环保技术研发与推广', 'Technology R&D and promotion'),
    definition: both(
      '绿色研发投入占营业收入的比例，与每百名从业人员的绿色专利。',
      'Green R&D over revenue, and green patents per 100 employees.',
    ),
    scoring: both(
      '绿色研发占三分之二：1.54% 为 60 分，四倍 100 分，四分之一 20 分（对数刻度）；专利占三分之一：每百人 1 件及以上 100 分。',
      'Green R&D, two thirds: 60 at 1.54%, 100 at four times, 20 at a quarter (log scale); patents, one third: 100 from one per 100 employees.',
    ),
    unit: both('%（研发强度）', '% (R&D intensity)'),
    direction: 'benefit',
    defaultWeight: 0.06,
    needs: ['greenRdSpend', 'rdSpend', 'annualRevenue', 'greenPatents', 'employees'],
  },
  participation: {
    dimension: 'society',
    name: both('公众参与', 'Public participation'),
    definition: both(
      '信息公开、员工、供应商与周边社区的参与，以及处罚。',
      'Disclosure, involvement of staff, suppliers and neighbours, and penalties.',
    ),
    scoring: both(
      '四项各 25 分；近三年受过重大处罚扣 40 分。',
      'Four items of 25 points; 40 off for a major penalty within three years.',
    ),
    unit: POINTS,
    direction: 'benefit',
    defaultWeight: 0.04,
    needs: ['practices', 'penaltyWithin3Years'],
  },
};

/** The eleven indicators; default weights are a proposal of this platform and add up to 1. */
export const INDICATORS = Object.fromEntries(
  Object.entries(ENTRIES).map(([id, entry]) => [id, { id, ...entry }]),
) as Readonly<Record<IndicatorId, Indicator>>;
