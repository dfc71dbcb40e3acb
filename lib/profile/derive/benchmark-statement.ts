import { type Benchmark, benchmark, isBenchmark } from '@/lib/taxonomy/benchmark';
import { type BenchmarkPosition, benchmarkPosition } from '@/lib/taxonomy/benchmark-position';
import { BENCHMARK_UNITS, type BenchmarkUnit, inOwnUnit } from '@/lib/taxonomy/benchmark-unit';
import { codeLabel } from '@/lib/taxonomy/code-list';
import { formatInterval } from '../format-interval';
import type { Interval } from '../interval';
import type { Facts } from '../known';
import { quantityInterval } from '../quantity-interval';

/** One entry of the list of products, in the product's own unit, and where it stands. */
export interface Statement {
  readonly record: Benchmark;
  readonly consumption: Interval;
  readonly position: BenchmarkPosition;
}

/** The products a firm has given, with their consumption as far as it is known. */
export function statements(facts: Facts): readonly Statement[] {
  const known = facts.get('outputs');
  if (known?.kind !== 'list') return [];
  // Profiles stored when the product was free text say nothing that could be placed.
  if (!known.items.every((item) => isBenchmark(String(item.benchmark)))) return [];
  return known.items.map((item) => {
    const record = benchmark(String(item.benchmark));
    const given = quantityInterval(item.unitConsumption);
    const unit = (item.unit ?? record.unit) as BenchmarkUnit;
    const consumption = inOwnUnit(given, unit, record.unit);
    return { record, consumption, position: benchmarkPosition(record, consumption) };
  });
}

/** Product, indicator and consumption in words. */
export function statementText({ record, consumption }: Statement, locale: 'zh' | 'en'): string {
  const value = formatInterval(consumption, null, locale);
  const unit = codeLabel(BENCHMARK_UNITS, record.unit)[locale];
  const { name, indicator } = record;
  return locale === 'zh'
    ? `${name.zh}${indicator.zh} ${value} ${unit}`
    : `${name.en}, ${indicator.en}: ${value} ${unit}`;
}

export function isOpen({ consumption }: Statement): boolean {
  return consumption.min === -Infinity && consumption.max === Infinity;
}
