import { COAL_CARRIERS } from '@/lib/profile/derive/coal-share';
import { intervalOf } from '@/lib/profile/derive/derivation';
import { above, type Interval, point, product, quotient } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { type FuelCarrierCode, fuelCarrier } from '@/lib/taxonomy/fuel-carrier';
import { energyAccount } from '../account/energy-account';
import { figure, percentFigure } from '../figure';
import type { Line } from '../line';
import { PLATFORM_RULE } from '../origins';
import { type EnergyPrices, PRICE_ORIGIN } from './energy-prices';
import { absent, type Gap, type GapInput, line, NO_GAIN } from './gap';
import { meanRange } from './mean-range';

/** tCO2 per tce of a carrier by its own default factors. */
function ratioOf(carrier: FuelCarrierCode): Interval | undefined {
  const { co2, tce } = fuelCarrier(carrier);
  return co2 ? quotient(co2, tce) : undefined;
}

const GAS = ratioOf('natural_gas') ?? point(0);
const RATIOS = COAL_CARRIERS.flatMap((carrier) => ratioOf(carrier) ?? []);
/** Where the kind of coal is not known, or has no factor. */
const ANY_COAL: Interval = {
  min: Math.min(...RATIOS.map(({ min }) => min)),
  max: Math.max(...RATIOS.map(({ max }) => max)),
};

function coalRatio(facts: Facts): Interval {
  const rows = energyAccount(facts).rows.filter(({ carrier }) => COAL_CARRIERS.includes(carrier));
  const parts = rows.map(({ carrier, tce }) => ({
    amount: tce.value,
    per: ratioOf(carrier) ?? ANY_COAL,
  }));
  return meanRange(parts) ?? ANY_COAL;
}

function costLine(coal: Interval, { gas, coal: now }: EnergyPrices): Line {
  const more = { min: gas.min - now.max, max: gas.max - now.min };
  const ends = [coal.min, coal.max].flatMap((amount) =>
    [more.min, more.max].map((price) => (amount === 0 ? 0 : amount * price)),
  );
  const [a, b] = [figure(gas), figure(now)];
  const c = figure({ min: Math.min(...ends), max: Math.max(...ends) });
  return line(
    `燃料费：天然气（${a.zh}）− 煤（${b.zh}）元/吨标准煤，每年变化 ${c.zh} 元（正数为增加），不作为收益`,
    `Fuel cost: gas (${a.en}) − coal (${b.en}) CNY per tce, a change of CNY ${c.en} a year (above zero: more), not counted as a gain`,
    PRICE_ORIGIN,
  );
}

const NO_COAL = line(
  '煤炭占比已为 0；差距在非化石能源占比，不折算节能量和减排量',
  'The coal share is 0 already; what lacks is non-fossil energy, from which no gain is derived',
);

const FRONTIER = { value: 0, origin: PLATFORM_RULE };

/** No coal: as much heat of natural gas in its place. */
export function energyStructureGap({ facts, prices }: GapInput): Gap {
  const [share, used] = [intervalOf(facts, 'coalShare'), intervalOf(facts, 'energyUse')];
  const missing = absent(facts, ['coalShare', 'energyUse']);
  if (share?.max === 0)
    return {
      frontier: FRONTIER,
      gain: { ...NO_GAIN, energy: point(0), carbon: point(0) },
      lines: [NO_COAL],
      missing: [],
    };
  if (!share || !used) return { frontier: FRONTIER, gain: NO_GAIN, lines: [], missing };
  const coal = product(used, share);
  const ratio = coalRatio(facts);
  const carbon = product(coal, above(ratio, GAS));
  const [a, b, c] = [figure(used), percentFigure(share), figure(coal)];
  const [d, e, f] = [figure(ratio), figure(GAS), figure(carbon)];
  return {
    frontier: FRONTIER,
    gain: { energy: point(0), carbon, money: null },
    lines: [
      line(
        `煤炭：年综合能耗（${a.zh}）吨标准煤 ×（${b.zh}）= ${c.zh} 吨标准煤；按等热量改用天然气，能耗不变`,
        `Coal: energy use (${a.en}) tce × (${b.en}) = ${c.en} tce; natural gas of the same heat in its place, energy use unchanged`,
        PLATFORM_RULE,
      ),
      line(
        `减排：（${c.zh}）吨标准煤 ×（煤 ${d.zh} − 天然气 ${e.zh} 吨二氧化碳/吨标准煤）= ${f.zh} 吨二氧化碳`,
        `Emissions: (${c.en}) tce × (coal ${d.en} − gas ${e.en} tCO2 per tce) = ${f.en} tCO2`,
        {
          title: fuelCarrier('natural_gas').co2Source ?? PLATFORM_RULE.title,
          confidence: 'medium',
        },
      ),
      costLine(coal, prices),
      line(
        '非化石能源占比的一半不折算',
        'No gain is derived from the half that is about non-fossil energy',
      ),
    ],
    missing: [],
  };
}
