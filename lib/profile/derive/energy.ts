import { fuelCarrier } from '@/lib/taxonomy/fuel-carrier';
import { sectorWithin } from '@/lib/taxonomy/sector';
import { AT_LEAST_ZERO, type Interval, point, product, quotient, sum } from '../interval';
import type { Facts } from '../known';
import { type Derivation, intervalOf, numberKnown } from './derivation';
import { firmGrid } from './firm-grid';
import { electricityOf, fuelBalance } from './fuel-balance';

const WAN = 1e4;
const TCO2_PER_KWH = 1e-3;

/** Divisions whose processes emit greenhouse gases beyond the fuel (carbonates, SF6, etching gases): fuel is then a lower bound. */
const PROCESS_DIVISIONS = ['22', '25', '26', '30', '31', '32', '38', '39'];

export function isProcessSector(code: string): boolean {
  return PROCESS_DIVISIONS.some((division) => sectorWithin(code, division));
}

function hasProcessEmissions(facts: Facts): boolean {
  const known = facts.get('sector');
  return known?.kind !== 'sector' || isProcessSector(known.code);
}

function gridOf(facts: Facts): { factor: Interval; zh: string; en: string } {
  const { factor, published } = firmGrid(facts);
  if (!published) {
    return {
      factor,
      zh: '未填地区，按各省电网因子的最低和最高值',
      en: 'region not given, so the lowest and highest provincial grid factor',
    };
  }
  const { value, year, notice } = published;
  return {
    factor,
    zh: `${year}年电力平均排放因子 ${value} 千克/千瓦时${notice ? `（${notice.zh}）` : ''}`,
    en: `grid factor of ${year}, ${value} kg/kWh${notice ? ` (${notice.en})` : ''}`,
  };
}

export const electricityUse: Derivation = (facts) => {
  const electricity = fuelBalance(facts)?.electricity;
  if (!electricity) return undefined;
  return {
    known: numberKnown(electricity),
    how: { zh: '各品种能源消费中的电力之和', en: 'The electricity in the list of carriers' },
  };
};

export const energyUse: Derivation = (facts) => {
  const balance = fuelBalance(facts);
  if (!balance) return undefined;
  const electricity = electricityOf(facts);
  const power = electricity ? product(electricity, fuelCarrier('electricity').tce) : AT_LEAST_ZERO;
  return {
    known: numberKnown(sum(balance.tce, power)),
    how: {
      zh: `Σ 实物消费量 × 折标准煤系数（GB/T 2589-2020），电力按当量值 0.1229 千克标准煤/千瓦时${electricity ? '' : '；用电量未填，只是下限'}`,
      en: `Sum of quantity × standard-coal coefficient (GB/T 2589-2020), electricity at 0.1229 kgce/kWh${electricity ? '' : '; electricity is missing, so a lower bound only'}`,
    },
  };
};

export const directEmissions: Derivation = (facts) => {
  const balance = fuelBalance(facts);
  if (!balance) return undefined;
  const given = intervalOf(facts, 'processEmissions');
  const open = !given && hasProcessEmissions(facts);
  const process = given ?? (open ? AT_LEAST_ZERO : point(0));
  return {
    known: numberKnown(sum(balance.direct, process)),
    how: {
      zh: `Σ 燃料消费量 × 缺省排放因子${given ? ' + 工艺过程排放' : ''}${open ? '；工艺过程排放未计，只是下限' : ''}`,
      en: `Sum of fuel × default emission factor${given ? ' + process emissions' : ''}${open ? '; process emissions are not included, so a lower bound only' : ''}`,
    },
  };
};

export const emissions: Derivation = (facts) => {
  const balance = fuelBalance(facts);
  const scope1 = intervalOf(facts, 'directEmissions');
  const electricity = electricityOf(facts);
  if (!scope1 && !electricity) return undefined;
  const grid = gridOf(facts);
  const power = electricity
    ? product(product(electricity, grid.factor), point(TCO2_PER_KWH))
    : AT_LEAST_ZERO;
  const heat = balance?.heat ?? AT_LEAST_ZERO;
  const partial = !scope1 || !electricity || !balance;
  return {
    known: numberKnown(sum(sum(scope1 ?? AT_LEAST_ZERO, heat), power)),
    how: {
      zh: `直接排放 + 用电量 × ${grid.zh} + 外购热力 × 0.11 吨/吉焦${partial ? '；缺一部分数据，只是下限' : ''}`,
      en: `Direct emissions + electricity × ${grid.en} + bought heat × 0.11 t/GJ${partial ? '; some data are missing, so a lower bound only' : ''}`,
    },
  };
};

const ratio =
  (
    over: (facts: Facts) => Interval | undefined,
    under: (facts: Facts) => Interval | undefined,
    zh: string,
    en: string,
  ): Derivation =>
  (facts) => {
    const [a, b] = [over(facts), under(facts)];
    const value = a && b ? quotient(a, b) : undefined;
    return value ? { known: numberKnown(value), how: { zh, en } } : undefined;
  };

const wanRevenue = (facts: Facts) => {
  const revenue = intervalOf(facts, 'annualRevenue');
  return revenue && product(revenue, point(1 / WAN));
};
const energy = (facts: Facts) => intervalOf(facts, 'energyUse');
const carbon = (facts: Facts) => intervalOf(facts, 'emissions');

export const energyIntensity = ratio(
  energy,
  wanRevenue,
  '年综合能耗 ÷ 年营业收入（万元）',
  'Annual energy use ÷ annual revenue (10k CNY)',
);
export const carbonProductivity = ratio(
  wanRevenue,
  carbon,
  '年营业收入（万元）÷ 年碳排放',
  'Annual revenue (10k CNY) ÷ annual emissions',
);
export const carbonPerEnergy = ratio(
  carbon,
  energy,
  '年碳排放 ÷ 年综合能耗',
  'Annual emissions ÷ annual energy use',
);
