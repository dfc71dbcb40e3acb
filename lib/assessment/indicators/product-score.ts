import type { Interval } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { quantityInterval } from '@/lib/profile/quantity-interval';
import {
  type Benchmark,
  benchmark,
  benchmarkLabel,
  isBenchmark,
  isInForce,
  NATIONAL_LIST,
  nationalLevels,
} from '@/lib/taxonomy/benchmark';
import { inOwnUnit, isBenchmarkUnit, unitFits } from '@/lib/taxonomy/benchmark-unit';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { figure, plainFigure } from '../figure';
import type { Line, Origin } from '../line';
import { clipScore } from '../two-point';

interface Anchor {
  readonly at: number;
  readonly score: number;
}
interface Yardstick {
  readonly anchors: readonly Anchor[];
  readonly origin: Origin;
}

/** Anchors in ascending order; a level not known, or no higher than the one before, is left out. */
function anchorsOf(levels: readonly (readonly [number | null, number])[]): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (const [at, score] of levels) {
    const last = anchors.at(-1);
    if (at !== null && (!last || at > last.at)) anchors.push({ at, score });
  }
  return anchors;
}

/** Linear between the anchors, with the slope of the outermost pair beyond; 0 to 100. */
export function scoreByAnchors(value: number, anchors: readonly Anchor[]): number {
  const next = anchors.findIndex(({ at }) => value <= at);
  const right = next === -1 ? anchors.length - 1 : Math.max(1, next);
  const [a, b] = [anchors[right - 1], anchors[right]];
  if (!a || !b) throw new RangeError('at least two anchors are needed');
  return clipScore(a.score + ((b.score - a.score) * (value - a.at)) / (b.at - a.at));
}

const named = (title: Bilingual, standard: string): Bilingual => ({
  zh: `${standard} ${title.zh}`,
  en: `${standard} ${title.en}`,
});

/** Compulsory limits in force first, the national list else; rows of low confidence do not count. */
function yardstickOf(record: Benchmark, asOf: string): Yardstick | undefined {
  const { limits } = record;
  if (limits && limits.confidence !== 'low' && isInForce(limits, asOf)) {
    const anchors = anchorsOf([
      [limits.level1, 100],
      [limits.level2, 80],
      [limits.level3, 60],
    ]);
    const title = named(limits.title, limits.standard);
    if (anchors.length > 1) return { anchors, origin: { title, confidence: limits.confidence } };
  }
  const national = nationalLevels(record);
  if (!national || national.confidence === 'low') return undefined;
  const anchors = anchorsOf([
    [national.benchmark, 100],
    [national.baseline, 60],
  ]);
  const origin = { title: NATIONAL_LIST, year: 2023, confidence: national.confidence };
  return anchors.length > 1 ? { anchors, origin } : undefined;
}

function consumptionOf(item: Record<string, unknown>, record: Benchmark): Interval | undefined {
  const { unitConsumption, unit } = item;
  const stated = quantityInterval(unitConsumption);
  if (unit == null) return stated;
  const fits = isBenchmarkUnit(String(unit)) && unitFits(String(unit) as never, record.unit);
  return fits ? inOwnUnit(stated, String(unit) as never, record.unit) : undefined;
}

export interface ProductScore {
  readonly record: Benchmark;
  /** In the record's unit. */
  readonly consumption: Interval;
  /** The consumption at which the score is 100, in the record's unit, and whose limit it is. */
  readonly frontier: { readonly value: number; readonly origin: Origin };
  readonly score: Interval;
  readonly line: Line;
}

/** Where the anchors, or the line through the first two, give 100. */
function fullScoreAt([a, b]: readonly Anchor[]): number {
  if (!a || !b) throw new RangeError('at least two anchors are needed');
  return a.score === 100 ? a.at : a.at + ((100 - a.score) * (b.at - a.at)) / (b.score - a.score);
}

function productScore(item: Record<string, unknown>, asOf: string): ProductScore | undefined {
  const id = String(item.benchmark);
  if (!isBenchmark(id)) return undefined;
  const record = benchmark(id);
  const yardstick = yardstickOf(record, asOf);
  const consumption = yardstick && consumptionOf(item, record);
  if (!yardstick || !consumption) return undefined;
  const { anchors, origin } = yardstick;
  const score = {
    min: scoreByAnchors(consumption.max, anchors),
    max: scoreByAnchors(consumption.min, anchors),
  };
  const [label, used, points] = [benchmarkLabel(record), figure(consumption), figure(score)];
  const scale = anchors.map(({ at, score: full }) => `${plainFigure(at)} → ${full}`).join(', ');
  const line: Line = {
    text: {
      zh: `${label.zh}：${used.zh}；对照（限值 → 分）${scale}，得 ${points.zh}`,
      en: `${label.en}: ${used.en}; held against (limit → score) ${scale}, gives ${points.en}`,
    },
    origin,
  };
  const frontier = { value: fullScoreAt(anchors), origin };
  return { record, consumption, frontier, score, line };
}

/** Limits of stated products that do not count yet. */
export function laterLimits(facts: Facts, asOf: string): readonly Line[] {
  const known = facts.get('outputs');
  const ids = known?.kind === 'list' ? known.items.map((item) => String(item.benchmark)) : [];
  const later = ids.filter(isBenchmark).flatMap((id) => benchmark(id).limits ?? []);
  const standards = new Map(later.map((limits) => [limits.standard, limits]));
  return [...standards.values()]
    .filter((limits) => !isInForce(limits, asOf))
    .map(({ standard, title, effectiveFrom, confidence }) => ({
      text: {
        zh: `${standard} 自 ${effectiveFrom} 起实施，评估当日尚未生效，不用于评分`,
        en: `${standard} is in force from ${effectiveFrom}, after the day of the assessment, and does not count`,
      },
      origin: { title: named(title, standard), confidence },
    }));
}

/** Each stated product that can be held against limits in force and of sufficient confidence. */
export function productScores(facts: Facts, asOf: string): readonly ProductScore[] {
  const known = facts.get('outputs');
  if (known?.kind !== 'list') return [];
  return known.items.flatMap((item) => productScore(item, asOf) ?? []);
}
