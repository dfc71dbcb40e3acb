import { BENCHMARKS, type BenchmarkConfidence } from '@/lib/taxonomy/benchmark';

const CONFIDENCE_ORDER = [
  'high',
  'medium',
  'low',
] as const satisfies readonly BenchmarkConfidence[];

const limits = BENCHMARKS.flatMap((record) => record.limits ?? []);
const listed = BENCHMARKS.flatMap((record) => record.ndrc ?? []);

const byConfidence = (rows: readonly { readonly confidence: BenchmarkConfidence }[]) =>
  CONFIDENCE_ORDER.map((confidence) => ({
    confidence,
    count: rows.filter((row) => row.confidence === confidence).length,
  }));

/** How many levels of either standard are on record, and how sure they are. */
export const BENCHMARK_COUNTS = {
  standards: new Set(limits.map(({ standard }) => standard)).size,
  limits: limits.length,
  rows: listed.length,
  /** Rows of the list whose figures were not seen. */
  open: listed.filter(({ benchmark }) => benchmark === null).length,
  byConfidence: { limitRows: byConfidence(limits), listRows: byConfidence(listed) },
} as const;
