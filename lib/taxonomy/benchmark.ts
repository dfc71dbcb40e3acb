import type { BenchmarkUnit } from './benchmark-unit';
import type { Bilingual } from './bilingual';
import data from './data/benchmarks.json' with { type: 'json' };
import { sectorWithin } from './sector';

export type BenchmarkConfidence = 'high' | 'medium' | 'low';

/** How a row came to us: its figures seen, only that the list names it, or recalled. */
export const BENCHMARK_VERIFIED = {
  seen: { zh: '数值见于公开转录', en: 'figures seen in a public transcription' },
  list_seen: {
    zh: '已确认列入目录，数值未见',
    en: 'known to be on the list, figures not seen',
  },
  recalled: {
    zh: '数值凭资料回忆，未与原表核对',
    en: 'figures recalled, not checked against the original table',
  },
} as const satisfies Record<string, Bilingual>;

export type BenchmarkVerified = keyof typeof BENCHMARK_VERIFIED;

/** Compulsory limits of a GB standard on energy per unit of product; null = not known. */
export interface EnergyLimits {
  readonly standard: string;
  readonly title: Bilingual;
  readonly effectiveFrom: string;
  /** Advanced. */
  readonly level1: number | null;
  /** Entry of new plants. */
  readonly level2: number | null;
  /** What every plant must keep. */
  readonly level3: number | null;
  readonly verified: BenchmarkVerified;
  readonly confidence: BenchmarkConfidence;
}

/** Whether limits bind on a day (ISO). */
export function isInForce({ effectiveFrom }: EnergyLimits, asOf: string): boolean {
  return effectiveFrom <= asOf;
}

/** A row of 《工业重点领域能效标杆水平和基准水平（2023年版）》; null = not known. */
export interface NationalLevels {
  readonly field: Bilingual;
  readonly benchmark: number | null;
  readonly baseline: number | null;
  /** The standard by which the list measures. */
  readonly standard: string | null;
  /** The edition that first listed the field. */
  readonly firstListed: number;
  readonly verified: BenchmarkVerified;
  readonly confidence: BenchmarkConfidence;
}

/** One indicator of one product and the levels it is held against; lower is better. */
export interface Benchmark {
  readonly id: string;
  /** The product. Several indicators of one product share it. */
  readonly name: Bilingual;
  readonly indicator: Bilingual;
  /** GB/T 4754-2017, the main one first. */
  readonly sectors: readonly string[];
  readonly unit: BenchmarkUnit;
  readonly limits: EnergyLimits | null;
  readonly ndrc: NationalLevels | null;
  /** The record of a wider class of the national list in which the product lies. */
  readonly within?: string;
}

interface Row {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly indicator: keyof typeof data.indicators;
  readonly sectors: readonly string[];
  readonly unit: BenchmarkUnit;
  readonly limits: {
    readonly standard: keyof typeof data.standards;
    readonly levels: readonly [number | null, number | null, number | null];
    readonly verified: BenchmarkVerified;
    readonly confidence: BenchmarkConfidence;
  } | null;
  readonly ndrc: (Omit<NationalLevels, 'field'> & Bilingual) | null;
  readonly within?: string;
}

/** What nobody held against its table is no better than medium, however sure the memory was. */
function sureAs<Levels extends { verified: BenchmarkVerified; confidence: BenchmarkConfidence }>(
  levels: Levels,
): Levels {
  const isFirm = levels.verified !== 'recalled' || levels.confidence !== 'high';
  return isFirm ? levels : { ...levels, confidence: 'medium' };
}

function limitsOf(row: NonNullable<Row['limits']>): EnergyLimits {
  const { effectiveFrom, ...title } = data.standards[row.standard];
  const [level1, level2, level3] = row.levels;
  const { standard, verified, confidence } = sureAs(row);
  return { standard, title, effectiveFrom, level1, level2, level3, verified, confidence };
}

function nationalOf({ zh, en, ...row }: NonNullable<Row['ndrc']>): NationalLevels {
  return { field: { zh, en }, ...sureAs(row) };
}

export const BENCHMARKS: readonly Benchmark[] = (data.records as unknown as readonly Row[]).map(
  ({ zh, en, indicator, limits, ndrc, ...row }) => ({
    ...row,
    name: { zh, en },
    indicator: data.indicators[indicator],
    limits: limits && limitsOf(limits),
    ndrc: ndrc && nationalOf(ndrc),
  }),
);

const byId = new Map(BENCHMARKS.map((record) => [record.id, record]));

export function isBenchmark(id: string): boolean {
  return byId.has(id);
}

/** The record of a known id. Throws RangeError on an unknown one: check input first. */
export function benchmark(id: string): Benchmark {
  const found = byId.get(id);
  if (!found) throw new RangeError(`unknown benchmark product: ${id}`);
  return found;
}

/** Product and indicator in words. */
export function benchmarkLabel({ name, indicator }: Benchmark): Bilingual {
  return { zh: `${name.zh}：${indicator.zh}`, en: `${name.en}: ${indicator.en}` };
}

/** The national list that benchmark and baseline are of. */
export const NATIONAL_LIST: Bilingual = {
  zh: '《工业重点领域能效标杆水平和基准水平（2023年版）》',
  en: 'National benchmark and baseline levels, 2023 edition',
};

/** The row of the national list that covers the product: its own, or that of the wider class. */
export function nationalLevels({ ndrc, within }: Benchmark): NationalLevels | null {
  return ndrc ?? (within === undefined ? null : benchmark(within).ndrc);
}

const byName = new Map<string, Benchmark[]>();
for (const record of BENCHMARKS) {
  byName.set(record.name.zh, [...(byName.get(record.name.zh) ?? []), record]);
}

/** The record and the other indicators of the same product. */
export function indicatorsOfProduct({ name }: Benchmark): readonly Benchmark[] {
  return byName.get(name.zh) ?? [];
}

function hasLevels(record: Benchmark): boolean {
  return record.limits !== null || (record.ndrc !== null && record.ndrc.benchmark !== null);
}

/** 0 for the code itself or one below it, then one more for every level that has to be climbed. */
function distance(code: string, { sectors }: Benchmark): number | undefined {
  for (let up = 0; code.length - up >= 2; up += 1) {
    const scope = code.slice(0, code.length - up);
    if (sectors.some((sector) => sectorWithin(sector, scope))) return up;
  }
  return undefined;
}

/**
 * What a firm of the sector may make: products of the code first, then of its group and division;
 * those of which no level is known come last in each.
 */
export function benchmarksOfSector(code: string): readonly Benchmark[] {
  return BENCHMARKS.flatMap((record) => {
    const up = distance(code, record);
    return up === undefined ? [] : [{ record, rank: 2 * up + (hasLevels(record) ? 0 : 1) }];
  })
    .sort((a, b) => a.rank - b.rank)
    .map(({ record }) => record);
}
