import { intervalOf } from '@/lib/profile/derive/derivation';
import { above, type Interval, isPoint, point, product, quotient } from '@/lib/profile/interval';
import { figure } from '../figure';
import { FULL_CHANGE as EMISSIONS_CHANGE } from '../indicators/emissions';
import { FULL_CHANGE as ENERGY_CHANGE } from '../indicators/energy-consumption';
import type { Origin } from '../line';
import { ENERGY_GOAL, SBTI_CONTRACTION } from '../origins';
import { energyGain } from './energy-gain';
import { absent, type Gap, type GapInput, line, NO_GAIN } from './gap';

/** One value, and not one that only an overflow made: revenue may have been next to nothing. */
function frontierAt(target: Interval, origin: Origin): Gap['frontier'] {
  return isPoint(target) && Number.isFinite(target.min) ? { value: target.min, origin } : null;
}

/** Emissions 4.2 % below those of the year before. */
export function emissionsGap({ facts }: GapInput): Gap {
  const [now, before] = [intervalOf(facts, 'emissions'), intervalOf(facts, 'previousEmissions')];
  const missing = absent(facts, ['emissions', 'previousEmissions']);
  if (!now || !before) return { frontier: null, gain: NO_GAIN, lines: [], missing };
  const target = product(before, point(1 + EMISSIONS_CHANGE));
  const carbon = above(now, target);
  const [a, b, c, d] = [figure(before), figure(target), figure(now), figure(carbon)];
  return {
    frontier: frontierAt(target, SBTI_CONTRACTION),
    gain: { ...NO_GAIN, carbon },
    lines: [
      line(
        `得 100 分的排放量：上年（${a.zh}）吨 × (1 − 4.2%) = ${b.zh} 吨`,
        `Emissions at which the score is 100: (${a.en}) t of the year before × (1 − 4.2%) = ${b.en} t`,
        SBTI_CONTRACTION,
      ),
      line(
        `减排：（${c.zh}）−（${b.zh}）= ${d.zh} 吨二氧化碳当量`,
        `Emissions: (${c.en}) − (${b.en}) = ${d.en} tCO2e`,
      ),
      ANY_WAY,
    ],
    missing,
  };
}

/** Emissions may fall by other means than by saving energy. */
export const ANY_WAY = line(
  '减排可以来自节能、换能源或减少工艺排放，因此不折算节能量和金额',
  'Emissions fall by saving energy, by other energy or by cleaner processes, so no energy or money is derived',
);

const ENERGY_INPUTS = [
  'energyUse',
  'previousEnergyUse',
  'annualRevenue',
  'previousRevenue',
] as const;

/** Energy 5.72 % below what the year before needed for the same output. */
export function energyConsumptionGap({ facts, prices }: GapInput): Gap {
  const [e1, e0, r1, r0] = ENERGY_INPUTS.map((key) => intervalOf(facts, key));
  const missing = absent(facts, ENERGY_INPUTS);
  const growth = r1 && r0 && quotient(r1, r0);
  if (!e1 || !e0 || !growth) return { frontier: null, gain: NO_GAIN, lines: [], missing };
  const target = product(product(e0, growth), point(1 + ENERGY_CHANGE));
  const saved = above(e1, target);
  const found = energyGain(saved, facts, prices);
  const [a, b, c] = [figure(e0), figure(growth), figure(target)];
  const [d, e] = [figure(e1), figure(saved)];
  return {
    frontier: frontierAt(target, ENERGY_GOAL),
    gain: found.gain,
    lines: [
      line(
        `得 100 分的能耗：上年（${a.zh}）吨标准煤 × 产出之比（${b.zh}）× (1 − 5.72%) = ${c.zh} 吨标准煤`,
        `Energy at which the score is 100: (${a.en}) tce of the year before × ratio of output (${b.en}) × (1 − 5.72%) = ${c.en} tce`,
        ENERGY_GOAL,
      ),
      line(
        `节能：（${d.zh}）−（${c.zh}）= ${e.zh} 吨标准煤`,
        `Energy: (${d.en}) − (${c.en}) = ${e.en} tce`,
      ),
      ...found.lines,
    ],
    missing: [...missing, ...found.missing],
  };
}
