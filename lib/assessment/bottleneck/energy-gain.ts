import { type Interval, point, product } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import type { AttributeKey } from '@/lib/profile/registry';
import { fuelCarrier } from '@/lib/taxonomy/fuel-carrier';
import { gridOf } from '../account/grid-of';
import { figure } from '../figure';
import type { Line, Origin } from '../line';
import type { Gain } from './bottleneck';
import { carbonPerTce, pricePerTce } from './energy-mix';
import { type EnergyPrices, PRICE_ORIGIN } from './energy-prices';
import { line } from './gap';

export interface EnergyGain {
  readonly gain: Gain;
  readonly lines: readonly Line[];
  readonly missing: readonly AttributeKey[];
}

const TCO2_PER_KWH = 1e-3;

const CARBON_ORIGIN: Record<'carriers' | 'totals', Origin> = {
  carriers: {
    title: {
      zh: '按贵公司用能表各品种的缺省排放因子和电网因子平均，不含工艺过程排放',
      en: 'mean over the carriers of the firm’s table, default and grid factors, without process emissions',
    },
    confidence: 'medium',
  },
  totals: {
    title: {
      zh: '按贵公司碳排放（扣除工艺过程排放）÷ 年综合能耗',
      en: 'the firm’s emissions, those of processes taken off, ÷ its energy use',
    },
    confidence: 'medium',
  },
};

function carbonLine(saved: Interval, per: Interval, carbon: Interval, origin: Origin): Line {
  const [a, b, c] = [figure(saved), figure(per), figure(carbon)];
  return line(
    `减排：（${a.zh}）吨标准煤 ×（${b.zh}）吨二氧化碳/吨标准煤 = ${c.zh} 吨二氧化碳`,
    `Emissions: (${a.en}) tce × (${b.en}) tCO2 per tce = ${c.en} tCO2`,
    origin,
  );
}

function moneyLine(saved: Interval, per: Interval, money: Interval): Line {
  const [a, b, c] = [figure(saved), figure(per), figure(money)];
  return line(
    `节约费用：（${a.zh}）吨标准煤 ×（${b.zh}）元/吨标准煤（按贵公司的用能构成平均）= ${c.zh} 元`,
    `Money: (${a.en}) tce × (${b.en}) CNY per tce (mean over the firm’s energy) = CNY ${c.en}`,
    PRICE_ORIGIN,
  );
}

/** What saving energy of the firm's usual kind brings, a year. */
export function energyGain(saved: Interval, facts: Facts, prices: EnergyPrices): EnergyGain {
  if (saved.max === 0) {
    return { gain: { energy: saved, carbon: saved, money: saved }, lines: [], missing: [] };
  }
  const [emitted, cost] = [carbonPerTce(facts), pricePerTce(facts, prices)];
  const carbon = emitted.value ? product(saved, emitted.value) : null;
  const money = cost.value ? product(saved, cost.value) : null;
  return {
    gain: { energy: saved, carbon, money },
    lines: [
      ...(emitted.value && carbon
        ? [carbonLine(saved, emitted.value, carbon, CARBON_ORIGIN[emitted.basis])]
        : []),
      ...(cost.value && money ? [moneyLine(saved, cost.value, money)] : []),
    ],
    missing: [...new Set([...emitted.missing, ...cost.missing])],
  };
}

/** What saving electricity brings, a year, at the grid factor of the province. */
export function electricityGain(kwh: Interval, facts: Facts, prices: EnergyPrices): EnergyGain {
  const grid = gridOf(facts);
  const energy = product(kwh, fuelCarrier('electricity').tce);
  const carbon = product(product(kwh, grid.factor), point(TCO2_PER_KWH));
  const money = product(kwh, point(prices.electricity));
  const [a, b, c] = [figure(kwh), figure(energy), figure(grid.factor)];
  const [d, e, f] = [figure(carbon), figure(point(prices.electricity)), figure(money)];
  return {
    gain: { energy, carbon, money },
    lines: [
      line(
        `节能：（${a.zh}）千瓦时 × 0.1229 千克标准煤/千瓦时 = ${b.zh} 吨标准煤`,
        `Energy: (${a.en}) kWh × 0.1229 kgce per kWh = ${b.en} tce`,
        { title: fuelCarrier('electricity').tceSource, confidence: 'high' },
      ),
      line(
        `减排：（${a.zh}）千瓦时 ×（${c.zh}）千克/千瓦时 = ${d.zh} 吨二氧化碳`,
        `Emissions: (${a.en}) kWh × (${c.en}) kg per kWh = ${d.en} tCO2`,
        grid.origin,
      ),
      line(
        `节约费用：（${a.zh}）千瓦时 × ${e.zh} 元/千瓦时 = ${f.zh} 元`,
        `Money: (${a.en}) kWh × ${e.en} CNY per kWh = CNY ${f.en}`,
        PRICE_ORIGIN,
      ),
    ],
    missing: [],
  };
}
