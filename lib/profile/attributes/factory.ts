import {
  BENCHMARK_LEVELS,
  LIMIT_LEVELS,
  LOCAL_CARBON_RATINGS,
  OWNERSHIPS,
  RESTRICTED_INDUSTRIES,
  ZONES,
} from '@/lib/taxonomy/firm-codes';
import { PRACTICES } from '@/lib/taxonomy/practice';
import { STAGES } from '@/lib/taxonomy/stage';
import type { Attribute } from '../attribute';
import { amount, both, day, oneOf, setOf } from './build';

/** Who the firm is, where it lies and how far it has come. */
export const FACTORY_ATTRIBUTES = {
  sector: {
    kind: 'sector',
    label: both('所属行业', 'Sector'),
    help: both(
      '按主营产品选择国民经济行业（GB/T 4754-2017），选到小类最准确。',
      'By main product, in the national classification (GB/T 4754-2017); the four-digit class is the most exact.',
    ),
    question: both('贵公司属于哪个行业小类？', 'Which sector class is your firm in?'),
    step: 'factory',
    change: 'no',
  },
  region: {
    kind: 'region',
    label: both('所在地区', 'Region'),
    help: both(
      '工厂所在的市或区县；不清楚时选到省即可。',
      'City or county of the plant; the province alone is fine.',
    ),
    question: both('工厂在哪个省、市？', 'Which province and city is the plant in?'),
    step: 'factory',
    change: 'no',
  },
  zones: setOf('园区与试点', 'Parks and pilot areas', ZONES, {
    help: both('工厂所在的园区或试点地区。', 'Parks or pilot areas in which the plant lies.'),
    question: both(
      '工厂位于下列哪些园区或试点地区？',
      'In which of these parks or pilot areas is the plant?',
    ),
    step: 'factory',
    ask: 'more',
    change: 'no',
  }),
  ownership: oneOf('企业性质', 'Ownership', OWNERSHIPS, {
    step: 'factory',
    ask: 'more',
    change: 'no',
  }),
  establishedOn: day('成立日期', 'Founding date', {
    question: both('贵公司哪天成立？', 'When was your firm founded?'),
    step: 'factory',
    ask: 'more',
    past: true,
    change: 'no',
  }),
  restrictedIndustry: oneOf('产业政策类别', 'Industrial policy class', RESTRICTED_INDUSTRIES, {
    help: both(
      '按《产业结构调整指导目录》，主要产能是否属于限制类或淘汰类。',
      'Whether the main capacity is restricted or to be eliminated under the national industrial catalogue.',
    ),
    step: 'factory',
    ask: 'more',
    change: 'no',
  }),
  age: amount('成立年限', 'Years since founding', 'years', 400, {
    step: 'factory',
    ask: 'own',
    change: 'time',
    derivedFrom: ['establishedOn'],
  }),
  stage: oneOf('转型阶段', 'Transformation stage', STAGES, {
    question: both(
      '贵公司处在低碳转型的哪个阶段？',
      'Which stage of transformation is your firm in?',
    ),
    step: 'stage',
    change: 'firm',
  }),
  practices: setOf('已开展的节能降碳工作', 'Energy and carbon practices in place', PRACTICES, {
    question: both('下列工作贵公司已经开展了哪些？', 'Which of these does your firm already do?'),
    step: 'stage',
    change: 'firm',
  }),
  localCarbonRating: oneOf('地方碳账户等级', 'Local carbon rating', LOCAL_CARBON_RATINGS, {
    help: both(
      '碳账户、碳效码等地方评价的等级。',
      'Grade in a local carbon account or carbon-efficiency code.',
    ),
    step: 'stage',
    ask: 'more',
    change: 'firm',
  }),
  benchmarkLevel: oneOf('主要产品能效水平', 'Energy level of the main product', BENCHMARK_LEVELS, {
    help: both(
      '对照《工业重点领域能效标杆水平和基准水平（2023年版）》。',
      'Against the national benchmark and baseline levels, 2023 edition.',
    ),
    step: 'energy',
    ask: 'more',
    change: 'firm',
    derivedFrom: ['outputs'],
  }),
  limitLevel: oneOf('能耗限额标准等级', 'Level of the compulsory energy limit', LIMIT_LEVELS, {
    help: both(
      '主要产品对照强制性国家标准的单位产品能源消耗限额；一种产品有几项指标的，按最差的一项。',
      'The main product against the compulsory national limits on energy per unit of product; the worst counts where a product has several indicators.',
    ),
    step: 'products',
    ask: 'own',
    change: 'firm',
    derivedFrom: ['outputs'],
  }),
} as const satisfies Record<string, Attribute>;
