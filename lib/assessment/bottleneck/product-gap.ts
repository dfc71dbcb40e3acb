import { intervalOf } from '@/lib/profile/derive/derivation';
import { type Interval, product } from '@/lib/profile/interval';
import type { AttributeKey } from '@/lib/profile/registry';
import { benchmarkLabel, indicatorsOfProduct } from '@/lib/taxonomy/benchmark';
import { BENCHMARK_UNITS, type BenchmarkUnit } from '@/lib/taxonomy/benchmark-unit';
import { codeLabel } from '@/lib/taxonomy/code-list';
import { figure, percentFigure, plainFigure } from '../figure';
import { type ProductScore, productScores } from '../indicators/product-score';
import type { Line } from '../line';
import { PLATFORM_GUESS } from '../origins';
import type { Gain } from './bottleneck';
import { electricityGain, energyGain } from './energy-gain';
import { absent, type Gap, type GapInput, line, NO_GAIN } from './gap';
import { divisionGap, shareAbove } from './intensity-gaps';

const ELECTRICITY: readonly BenchmarkUnit[] = ['kWh_per_t', 'MWh_per_t'];
const COKE: readonly BenchmarkUnit[] = ['kg_per_t', 't_per_t'];
/** Of coal alone, though in standard coal. */
const COAL_RECORDS = ['cement_clinker_coal'];

/** What a limit measures: all of the energy, electricity alone, or a part that nothing else tells of. */
type Measures = 'energy' | 'electricity' | 'part';
const MEASURES: readonly Measures[] = ['energy', 'electricity', 'part'];

function measures({ record, frontier }: ProductScore): Measures {
  if (COKE.includes(record.unit) || COAL_RECORDS.includes(record.id)) return 'part';
  // Converters and the like that give more energy than they take: a share above a limit means nothing.
  if (frontier.value <= 0) return 'part';
  return ELECTRICITY.includes(record.unit) ? 'electricity' : 'energy';
}

/** Several limits of one product: the one that measures most, since the others are contained in it. */
function mainOnes(products: readonly ProductScore[]): readonly ProductScore[] {
  const rank = (each: ProductScore) => MEASURES.indexOf(measures(each));
  return products.filter((each) => {
    const same = indicatorsOfProduct(each.record);
    const ranks = products.filter(({ record }) => same.includes(record)).map(rank);
    return rank(each) === Math.min(...ranks);
  });
}

interface ProductGap {
  readonly gain: Gain;
  readonly lines: readonly Line[];
  readonly missing: readonly AttributeKey[];
}

function frontierLine({ record, consumption, frontier }: ProductScore, share: Interval): Line {
  const [label, unit] = [benchmarkLabel(record), codeLabel(BENCHMARK_UNITS, record.unit)];
  const [used, part, at] = [figure(consumption), percentFigure(share), plainFigure(frontier.value)];
  return line(
    `${label.zh}：得 100 分为 ${at} ${unit.zh}；高出部分占 1 − ${at} ÷（${used.zh}）= ${part.zh}`,
    `${label.en}: 100 points at ${at} ${unit.en}; the part above it is 1 − ${at} ÷ (${used.en}) = ${part.en}`,
    frontier.origin,
  );
}

function noGain({ record }: ProductScore): ProductGap {
  const label = benchmarkLabel(record);
  const text = line(
    `${label.zh}：不能按单耗换算节能量`,
    `${label.en}: no energy saved can be derived from it`,
  );
  return { gain: NO_GAIN, lines: [text], missing: [] };
}

/** As if all of the plant's energy, or electricity, went into this product. */
function productGap(scored: ProductScore, { facts, prices }: GapInput): ProductGap {
  const { consumption, frontier } = scored;
  const measured = measures(scored);
  if (measured === 'part') return noGain(scored);
  if (consumption.max === Infinity && consumption.min <= 0)
    return { gain: NO_GAIN, lines: [], missing: ['outputs'] };
  const share = shareAbove(consumption, frontier.value);
  const ofPower = measured === 'electricity';
  const key = ofPower ? 'electricityUse' : 'energyUse';
  const used = intervalOf(facts, key);
  const shown = frontierLine(scored, share);
  if (!used) return { gain: NO_GAIN, lines: [shown], missing: absent(facts, [key]) };
  const saved = product(used, share);
  const found = (ofPower ? electricityGain : energyGain)(saved, facts, prices);
  const [a, b, c] = [figure(used), percentFigure(share), figure(saved)];
  const amount = ofPower
    ? line(
        `节电：年用电量（${a.zh}）千瓦时 ×（${b.zh}）= ${c.zh} 千瓦时`,
        `Electricity: (${a.en}) kWh × (${b.en}) = ${c.en} kWh`,
      )
    : line(
        `节能：年综合能耗（${a.zh}）吨标准煤 ×（${b.zh}）= ${c.zh} 吨标准煤`,
        `Energy: energy use (${a.en}) tce × (${b.en}) = ${c.en} tce`,
      );
  return { ...found, lines: [shown, amount, ...found.lines] };
}

/** Whatever the split of the energy between the products, the gain lies between these. */
function hull(gains: readonly (Interval | null)[]): Interval | null {
  const known = gains.filter((gain) => gain !== null);
  if (known.length < gains.length) return null;
  return {
    min: Math.min(...known.map(({ min }) => min)),
    max: Math.max(...known.map(({ max }) => max)),
  };
}

const ASSUMED = {
  one: line(
    '假设全厂能耗都用于所填的产品',
    'Assumes that all of the plant’s energy goes into the product given',
    PLATFORM_GUESS,
  ),
  several: line(
    '假设全厂能耗都用于所填的产品；各产品的产量未问，收益在按最小和最大的一项计算之间',
    'Assumes that all of the plant’s energy goes into the products given; their output is not asked for, so the gain lies between that by the least and by the most of them',
    PLATFORM_GUESS,
  ),
};

function gainOf(gaps: readonly ProductGap[]): Gain {
  return {
    energy: hull(gaps.map(({ gain }) => gain.energy)),
    carbon: hull(gaps.map(({ gain }) => gain.carbon)),
    money: hull(gaps.map(({ gain }) => gain.money)),
  };
}

function byProducts(products: readonly ProductScore[], input: GapInput): Gap {
  const counted = mainOnes(products);
  const gaps = counted.map((each) => productGap(each, input));
  return {
    frontier: null,
    gain: gainOf(gaps),
    lines: [
      ...gaps.flatMap(({ lines }) => lines),
      counted.length > 1 ? ASSUMED.several : ASSUMED.one,
    ],
    missing: [...new Set(gaps.flatMap(({ missing }) => missing))],
  };
}

/** Level 1 of the limit, else the benchmark, of every product given; else half of the division's. */
export function energyIntensityGap(input: GapInput): Gap {
  const products = productScores(input.facts, input.asOf);
  return products.length > 0 ? byProducts(products, input) : divisionGap(input);
}
