import { BENCHMARKS, benchmark, benchmarkLabel } from '@/lib/taxonomy/benchmark';
import { BENCHMARK_UNITS, type BenchmarkUnit, unitFits } from '@/lib/taxonomy/benchmark-unit';
import { codeList } from '@/lib/taxonomy/code-list';
import {
  FUEL_CARRIERS,
  FUEL_UNIT_LABELS,
  type FuelCarrierCode,
  type FuelUnit,
  fuelCarrier,
  unitFactor,
} from '@/lib/taxonomy/fuel-carrier';
import type { Attribute } from '../attribute';
import { amount, both, flag, share } from './build';

const MAX_TCE = 1e9;
const MAX_TCO2E = 3e9;

const CARRIERS = codeList(
  Object.fromEntries(FUEL_CARRIERS.map((code) => [code, fuelCarrier(code).name])),
);
const UNITS_OF_CARRIERS = codeList(FUEL_UNIT_LABELS);
const PRODUCTS = codeList(
  Object.fromEntries(BENCHMARKS.map((record) => [record.id, benchmarkLabel(record)])),
);

/** Energy, emissions and what is exposed to carbon rules. */
export const ENERGY_ATTRIBUTES = {
  fuelUse: {
    kind: 'list',
    columns: {
      carrier: { kind: 'code', label: both('能源品种', 'Carrier'), codes: CARRIERS },
      amount: {
        kind: 'quantity',
        label: both('年消费量', 'Amount per year'),
        unit: null,
        min: 0,
        max: 1e13,
      },
      unit: { kind: 'code', label: both('单位', 'Unit'), codes: UNITS_OF_CARRIERS },
    },
    clash: ({ carrier, unit }) =>
      unitFactor(carrier as FuelCarrierCode, unit as FuelUnit) === undefined ? 'unit' : undefined,
    maxItems: 60,
    starters: [
      { carrier: 'electricity', unit: 'wan_kWh' },
      { carrier: 'natural_gas', unit: 'wan_m3' },
      { carrier: 'raw_coal', unit: 't' },
    ],
    label: both('各品种能源消费', 'Energy use by carrier'),
    help: both(
      '每种能源一行，填一整年的用量，单位与账单一致即可。用已填的燃料自己发的电、产的汽不再填，以免重复；空着的行不计。',
      'One line per carrier with the use of a full year, in the unit of the bill. Power and steam made on site from a fuel already entered are left out, so as not to count twice; empty lines do not count.',
    ),
    yes: both('有能源消费记录', 'Energy use by carrier is recorded'),
    no: both('没有能源消费', 'No energy use'),
    step: 'energy',
    change: 'no',
  },
  energyUse: amount('年综合能耗', 'Annual energy use', 'tce', MAX_TCE, {
    help: both(
      '按 GB/T 2589-2020 折标准煤，电力按当量值。',
      'Standard coal by GB/T 2589-2020, electricity at its calorific value.',
    ),
    step: 'energy',
    change: 'no',
    derivedFrom: ['fuelUse'],
  }),
  electricityUse: amount('年用电量', 'Annual electricity use', 'kwh', 1e12, {
    help: both(
      '十二个月的电费单相加。各品种能源消费中已填电力的不用再填；两处都填时以这里为准。',
      'Twelve months of bills added up. Not needed where electricity stands in energy use by carrier; this figure counts if both are filled in.',
    ),
    step: 'energy',
    change: 'no',
    derivedFrom: ['fuelUse'],
  }),
  renewableShare: share('可再生能源电力占比', 'Renewable share of electricity', {
    help: both(
      '绿电、绿证以及自发自用的光伏、风电，占年用电量的比例。',
      'Green-power contracts, certificates and own solar or wind power as a share of annual electricity use.',
    ),
    step: 'energy',
    change: 'firm',
  }),
  nonFossilShare: share('非化石能源消费占比', 'Non-fossil share of energy use', {
    help: both(
      '可再生电力、生物质、地热等折标准煤，占年综合能耗的比例。',
      'Renewable electricity, biomass, geothermal heat and the like in standard coal, as a share of annual energy use.',
    ),
    step: 'energy',
    ask: 'more',
    change: 'firm',
  }),
  emissions: amount(
    '年碳排放（范围一和范围二）',
    'Annual emissions (scope 1 and 2)',
    'tco2e',
    MAX_TCO2E,
    {
      help: both(
        '有核查报告或碳盘查结果的，填报告里的数。',
        'From a verified report or a carbon inventory, where there is one.',
      ),
      step: 'energy',
      change: 'no',
      derivedFrom: ['fuelUse', 'electricityUse'],
    },
  ),
  directEmissions: amount(
    '年直接排放（范围一）',
    'Annual direct emissions (scope 1)',
    'tco2e',
    MAX_TCO2E,
    {
      help: both(
        '全国碳市场按直接排放计算门槛。',
        'The national carbon market counts direct emissions.',
      ),
      step: 'energy',
      ask: 'more',
      change: 'no',
      derivedFrom: ['fuelUse', 'processEmissions'],
    },
  ),
  energyIntensity: amount('单位营收能耗', 'Energy intensity', 'tce_per_wan', 1e6, {
    step: 'energy',
    ask: 'own',
    change: 'firm',
    derivedFrom: ['energyUse', 'annualRevenue'],
  }),
  carbonProductivity: amount('碳生产率', 'Carbon productivity', 'wan_per_tco2e', 1e9, {
    help: both('每排放一吨二氧化碳当量的营业收入。', 'Revenue per tonne of emissions.'),
    step: 'energy',
    ask: 'own',
    change: 'firm',
    derivedFrom: ['annualRevenue', 'emissions'],
  }),
  carbonPerEnergy: amount('单位能耗碳排放', 'Emissions per unit of energy', 'tco2e_per_tce', 100, {
    step: 'energy',
    ask: 'own',
    change: 'firm',
    derivedFrom: ['emissions', 'energyUse'],
  }),
  outputs: {
    kind: 'list',
    columns: {
      benchmark: { kind: 'code', label: both('对标产品', 'Benchmark product'), codes: PRODUCTS },
      unitConsumption: {
        kind: 'quantity',
        label: both('单位产品能耗', 'Unit consumption'),
        unit: null,
        min: -1e6,
        max: 1e9,
      },
      unit: {
        kind: 'code',
        label: both('单位', 'Unit'),
        codes: BENCHMARK_UNITS,
        optional: true,
      },
    },
    clash: (item) =>
      item.unit == null ||
      unitFits(item.unit as BenchmarkUnit, benchmark(String(item.benchmark)).unit)
        ? undefined
        : 'unit',
    maxItems: 60,
    label: both('产品单耗', 'Unit consumption of products'),
    help: both(
      '选产品和指标，填上一完整年度的单位产品能耗。一种产品有几项指标的，各占一行。所选产品的单位和限值在保存后显示。',
      'Choose product and indicator and enter the consumption per unit of the last full year, one line per indicator. Unit and limits of a product are shown once saved.',
    ),
    yes: both('有产品单耗数据', 'Unit consumption is recorded'),
    no: both('没有产品单耗数据', 'No unit consumption is recorded'),
    step: 'products',
    change: 'no',
  },
  inNationalEts: flag(
    both('全国碳市场重点排放单位', 'In the national carbon market'),
    {
      question: both(
        '贵公司是否在全国碳市场重点排放单位名录内？',
        'Is your firm on the list of the national carbon market?',
      ),
      yes: both('已列入全国碳市场重点排放单位名录', 'On the list of the national carbon market'),
      no: both('未列入全国碳市场重点排放单位名录', 'Not on the list of the national carbon market'),
    },
    { step: 'energy', ask: 'more', change: 'no' },
  ),
  euExports: {
    kind: 'list',
    columns: {
      cn: {
        kind: 'text',
        label: both('欧盟CN编码', 'EU CN code'),
        max: 8,
        pattern: /^\d{4}(\d{2}){0,2}$/,
      },
      tonnes: {
        kind: 'quantity',
        label: both('年出口量（吨）', 'Tonnes per year'),
        unit: null,
        min: 0,
        max: 1e9,
      },
      embeddedEmissions: {
        kind: 'quantity',
        label: both('隐含排放（吨/吨）', 'Embedded emissions (t per t)'),
        unit: null,
        min: 0,
        max: 1000,
        optional: true,
      },
    },
    maxItems: 200,
    label: both('出口欧盟的产品', 'Exports to the EU'),
    help: both(
      'CN编码与报关的商品编码前六位相同，填4、6或8位。隐含排放是每吨产品的排放量，没有测算过就留空。',
      'The CN code shares its first six digits with the customs code; enter 4, 6 or 8 digits. Embedded emissions are those of a tonne of product; leave them empty if they were never worked out.',
    ),
    question: both(
      '贵公司是否向欧盟出口钢铁、铝、水泥、化肥、氢等产品？',
      'Does your firm export steel, aluminium, cement, fertiliser or hydrogen to the EU?',
    ),
    yes: both('向欧盟出口产品', 'Exports products to the EU'),
    no: both('不向欧盟出口产品', 'No exports to the EU'),
    step: 'energy',
    ask: 'more',
    change: 'no',
  },
} as const satisfies Record<string, Attribute>;
