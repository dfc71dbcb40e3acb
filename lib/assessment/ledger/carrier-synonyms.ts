import type { FuelCarrierCode } from '@/lib/taxonomy/fuel-carrier';

/** What else people write for a carrier, as keys of names; the names of the list come on their own. */
export const SYNONYMS: Readonly<Partial<Record<FuelCarrierCode, readonly string[]>>> = {
  electricity: [
    '电',
    '电能',
    '电量',
    '网电',
    '市电',
    '电费电量',
    'power',
    'electricpower',
    'gridelectricity',
  ],
  natural_gas: [
    '管道气',
    '管道天然气',
    '管输天然气',
    '气态天然气',
    'ng',
    'pipelinegas',
    'pipelinenaturalgas',
  ],
  lng: ['lng', '液态天然气', 'liquefiednaturalgas', 'liquifiednaturalgas'],
  lpg: ['lpg', '液化气', '石油液化气', 'liquefiedpetroleumgas', 'liquifiedpetroleumgas'],
  diesel: ['轻柴油', '车用柴油', 'dieseloil', 'dieselfuel'],
  gasoline: ['车用汽油', 'petrol', 'gasoline'],
  kerosene: ['航空煤油', 'paraffin'],
  fuel_oil: ['heavyfueloil', '燃料油重油'],
  coke: ['焦碳', '冶金焦', '冶金焦炭'],
  petroleum_coke: ['petcoke'],
  raw_coal: ['rawcoal'],
  bituminous_coal: ['烟煤煤炭', '烟煤块', 'bituminous'],
  anthracite: ['无烟煤块', '无烟块煤', 'anthracitecoal'],
  lignite: ['browncoal'],
  washed_coal: ['洗精煤', '精洗煤', '精煤', 'washedcoal', 'cleanedcoal'],
  washed_middlings: ['洗中煤', '中煤', 'middlings'],
  coal_gangue: ['煤矸石', 'coalgangue', 'gangue'],
  briquettes: ['briquettes'],
  coke_oven_gas: ['cog'],
  blast_furnace_gas: ['bfg'],
  converter_gas: ['转炉气', 'ldg'],
  producer_gas: ['发生炉煤气煤气', 'producergas'],
  methanol: ['甲醇', 'methanol'],
  ethanol: ['乙醇', '酒精', 'ethanol'],
  hydrogen: ['氢', 'h2'],
  heat: [
    '热',
    '热量',
    '热能',
    '外供热',
    '集中供热',
    '热水',
    '采暖',
    '采暖热力',
    'heat',
    'districtheat',
  ],
  steam: ['低压蒸汽', '饱和蒸汽', 'lowpressuresteam'],
  fresh_water: ['水', '自来水', '新鲜水', '水量', 'water', 'tapwater', 'freshwater'],
  deaerated_water: ['除氧水', 'deaeratedwater'],
  nitrogen_by_product: ['副产氮气'],
  nitrogen_main_product: ['主产氮气'],
  carbon_dioxide_gas: ['二氧化碳', 'co2', 'carbondioxide'],
  compressed_air: ['压缩气', '压空'],
};

const HARD_COALS: readonly FuelCarrierCode[] = [
  'raw_coal',
  'bituminous_coal',
  'anthracite',
  'lignite',
  'washed_coal',
  'briquettes',
];
const COAL_GASES: readonly FuelCarrierCode[] = [
  'coke_oven_gas',
  'blast_furnace_gas',
  'converter_gas',
  'producer_gas',
  'water_gas',
  'other_coal_gas',
];
const GASES: readonly FuelCarrierCode[] = ['natural_gas', 'lng', 'lpg', ...COAL_GASES];
const OILS: readonly FuelCarrierCode[] = ['diesel', 'gasoline', 'fuel_oil', 'kerosene'];

interface Ambiguous {
  readonly names: readonly string[];
  readonly choices: readonly FuelCarrierCode[];
  /** The unit tells which is meant: steam in tonnes, heat in gigajoules. */
  readonly byUnit?: true;
}

/** Names that may mean several carriers. */
export const AMBIGUOUS: readonly Ambiguous[] = [
  {
    names: [
      '煤',
      '煤炭',
      '燃煤',
      '煤量',
      '动力煤',
      '块煤',
      '粉煤',
      'coal',
      'steamcoal',
      'thermalcoal',
    ],
    choices: HARD_COALS,
  },
  { names: ['洗煤'], choices: ['washed_coal', 'washed_middlings', 'other_washed_coal'] },
  { names: ['煤气', 'coalgas'], choices: COAL_GASES },
  { names: ['气', '燃气', '气量', '工业燃气', '瓦斯', 'gas', 'fuelgas'], choices: GASES },
  { names: ['油', '燃油', '油量', '成品油', '油品', '汽柴油', 'oil', 'fuel'], choices: OILS },
  { names: ['重油'], choices: ['fuel_oil', 'crude_oil', 'coal_tar'] },
  { names: ['氮气', '氮', 'nitrogen'], choices: ['nitrogen_by_product', 'nitrogen_main_product'] },
  {
    names: ['蒸汽', '蒸气', '汽', '汽量', '热力蒸汽', 'steam'],
    choices: ['steam', 'heat'],
    byUnit: true,
  },
  { names: ['中压蒸汽', '高压蒸汽', '过热蒸汽', '中高压蒸汽'], choices: ['heat'] },
];

/** Columns that ledgers have beside the carriers; they are left out, and that is said. */
export const OTHER_COLUMNS: readonly string[] = [
  ...[
    '序号',
    '备注',
    '说明',
    '产量',
    '产值',
    '工业总产值',
    '工业增加值',
    '营业收入',
    '营收',
    '合计',
  ],
  ...[
    '总计',
    '小计',
    '综合能耗',
    '综合能源消费量',
    '能耗合计',
    '标准煤',
    '标煤',
    '折标煤',
    '折标量',
  ],
  ...[
    '折标准煤',
    '折标系数',
    '折标煤系数',
    '折算系数',
    '单价',
    '金额',
    '费用',
    '电费',
    '水费',
    '气费',
  ],
  ...[
    '填表人',
    '制表人',
    '审核人',
    '单位名称',
    '企业名称',
    '部门',
    '车间',
    '来源',
    '数据来源',
    '凭证号',
  ],
  ...['no', 'note', 'notes', 'remark', 'remarks', 'comment', 'comments', 'output', 'production'],
  ...['total', 'sum', 'subtotal', 'tce', 'cost', 'price', 'source', 'revenue', 'standardcoal'],
];
