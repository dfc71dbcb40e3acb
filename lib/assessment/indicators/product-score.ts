import type { Interval } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { quantityInterval } from '@/lib/profile/quantity-interval';
import {
  type Benchmark,
  benchmark,
  benchmarkLabel,
  isBenchmark,
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

/** Compulsory limits first, the national list else; rows of low confidence do not count. */
function yardstickOf(record: Benchmark): Yardstick | undefined {
  const { limits } = record;
  if (limits && limits.confidence !== 'low') {
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
  readonly score: Interval;
  readonly line: Line;
}

function productScore(item: Record<string, unknown>): ProductScore | undefined {
  const id = String(item.benchmark);
  if (!isBenchmark(id)) return undefined;
  const record = benchmark(id);
  const yardstick = yardstickOf(record);
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
  return { score, line };
}

/** Each stated product that can be held against limits of sufficient confidence. */
export function productScores(facts: Facts): readonly ProductScore[] {
  const known = facts.get('outputs');
  if (known?.kind !== 'list') return [];
  return known.items.flatMap((item) => productScore(item) ?? []);
}
