import { intervalOf } from '@/lib/profile/derive/derivation';
import { above, type Interval, point, product, quotient } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { figure, percentFigure, plainFigure } from '../figure';
import { energyRelated } from '../indicators/energy-related';
import { referenceOf } from '../indicators/sector-of';
import { PLATFORM_RULE } from '../origins';
import { electricityGain, energyGain } from './energy-gain';
import { absent, type Gap, type GapInput, line, NO_GAIN } from './gap';
import { ANY_WAY } from './trend-gaps';

const WAN = point(1e-4);

/** How much of a consumption lies above the frontier: 1 − frontier ÷ value, nothing below it. */
export function shareAbove({ min, max }: Interval, frontier: number): Interval {
  const at = (value: number) => (value > frontier ? 1 - frontier / value : 0);
  return { min: at(min), max: at(max) };
}

const IN_PLACE_OF_FUEL = line(
  '单位营收能耗不高于行业参考值：用电多往往是以电代燃料，不宜只压减用电',
  'Energy intensity is no higher than the division’s: much electricity often stands in for fuel, and less of it is not an aim by itself',
  PLATFORM_RULE,
);

function standsInForFuel(facts: Facts): boolean {
  const [value, reference] = [intervalOf(facts, 'energyIntensity'), referenceOf(facts)];
  return value !== undefined && !!reference && value.max <= reference.energyPerOutput.value;
}

/** Twice the division's value added, or output, per tonne. */
export function carbonProductivityGap({ facts }: GapInput): Gap {
  const added = intervalOf(facts, 'valueAdded');
  const made = added ?? intervalOf(facts, 'annualRevenue');
  const energy = energyRelated(facts);
  const division = referenceOf(facts);
  const reference = added ? division?.valueAddedPerCo2 : division?.outputPerCo2;
  const missing = [
    ...absent(facts, ['sector', added ? 'valueAdded' : 'annualRevenue', 'emissions']),
    ...(energy && !energy.process ? (['processEmissions'] as const) : []),
  ];
  const frontier = reference && { value: 2 * reference.value, origin: reference.origin };
  if (!made || !energy || !frontier)
    return { frontier: frontier ?? null, gain: NO_GAIN, lines: [], missing };
  const wan = product(made, WAN);
  const allowed = product(wan, point(1 / frontier.value));
  const { emitted, process } = energy;
  const carbon = above(emitted, allowed);
  const par = plainFigure(frontier.value);
  const [a, b, c, d] = [figure(wan), figure(allowed), figure(emitted), figure(carbon)];
  const ofEnergy = !process || process.max > 0;
  const basis = added ? ['工业增加值', 'value added'] : ['营业收入', 'revenue'];
  return {
    frontier,
    gain: { ...NO_GAIN, carbon },
    lines: [
      line(
        `得 100 分时（行业参考值的两倍，${par} 万元/吨）的排放：${basis[0]}（${a.zh}）万元 ÷ ${par} = ${b.zh} 吨`,
        `Emissions at a score of 100 (twice the reference, ${par} 10k CNY per t): ${basis[1]} (${a.en}) 10k CNY ÷ ${par} = ${b.en} t`,
        frontier.origin,
      ),
      line(
        `减排：${ofEnergy ? '扣除工艺过程后的排放' : '排放'}（${c.zh}）−（${b.zh}）= ${d.zh} 吨二氧化碳当量`,
        `Emissions${ofEnergy ? ' without those of processes' : ''}: (${c.en}) − (${b.en}) = ${d.en} tCO2e`,
      ),
      ANY_WAY,
    ],
    missing,
  };
}

/** Half of the division's energy per revenue. */
export function divisionGap({ facts, prices }: GapInput): Gap {
  const used = intervalOf(facts, 'energyUse');
  const value = intervalOf(facts, 'energyIntensity');
  const reference = referenceOf(facts)?.energyPerOutput;
  const frontier = reference && { value: reference.value / 2, origin: reference.origin };
  const missing = absent(
    facts,
    value ? ['sector', 'energyUse'] : ['sector', 'energyUse', 'annualRevenue'],
  );
  if (!used || !value || !frontier)
    return { frontier: frontier ?? null, gain: NO_GAIN, lines: [], missing };
  const share = shareAbove(value, frontier.value);
  const saved = product(used, share);
  const found = energyGain(saved, facts, prices);
  const par = plainFigure(frontier.value);
  const [a, b, c, d] = [figure(value), percentFigure(share), figure(used), figure(saved)];
  return {
    frontier,
    gain: found.gain,
    lines: [
      line(
        `得 100 分的单位营收能耗：行业参考值的一半，${par} 吨标准煤/万元；高出部分占 1 − ${par} ÷（${a.zh}）= ${b.zh}`,
        `Energy intensity at a score of 100: half of the reference, ${par} tce per 10k CNY; the part above it is 1 − ${par} ÷ (${a.en}) = ${b.en}`,
        frontier.origin,
      ),
      line(
        `节能：年综合能耗（${c.zh}）吨标准煤 ×（${b.zh}）= ${d.zh} 吨标准煤`,
        `Energy: energy use (${c.en}) tce × (${b.en}) = ${d.en} tce`,
      ),
      ...found.lines,
    ],
    missing: [...missing, ...found.missing],
  };
}

/** Half of the division's electricity per revenue. */
export function electricityIntensityGap({ facts, prices }: GapInput): Gap {
  const used = intervalOf(facts, 'electricityUse');
  const revenue = intervalOf(facts, 'annualRevenue');
  const value = used && revenue && quotient(used, product(revenue, WAN));
  const reference = referenceOf(facts)?.electricityPerOutput;
  const frontier = reference && { value: reference.value / 2, origin: reference.origin };
  const missing = absent(facts, ['sector', 'electricityUse', 'annualRevenue']);
  if (!used || !value || !frontier)
    return { frontier: frontier ?? null, gain: NO_GAIN, lines: [], missing };
  const share = shareAbove(value, frontier.value);
  const saved = product(used, share);
  const found = electricityGain(saved, facts, prices);
  const par = plainFigure(frontier.value);
  const [a, b, c, d] = [figure(value), percentFigure(share), figure(used), figure(saved)];
  return {
    frontier,
    gain: found.gain,
    lines: [
      line(
        `得 100 分的单位营收用电：行业参考值的一半，${par} 千瓦时/万元；高出部分占 1 − ${par} ÷（${a.zh}）= ${b.zh}`,
        `Electricity per revenue at a score of 100: half of the reference, ${par} kWh per 10k CNY; the part above it is 1 − ${par} ÷ (${a.en}) = ${b.en}`,
        frontier.origin,
      ),
      line(
        `节电：年用电量（${c.zh}）千瓦时 ×（${b.zh}）= ${d.zh} 千瓦时`,
        `Electricity: (${c.en}) kWh × (${b.en}) = ${d.en} kWh`,
      ),
      ...found.lines,
      ...(standsInForFuel(facts) ? [IN_PLACE_OF_FUEL] : []),
    ],
    missing: [...missing, ...found.missing],
  };
}
