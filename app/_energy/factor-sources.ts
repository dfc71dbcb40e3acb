import type { AccountRow } from '@/lib/assessment/account/account-row';
import type { Origin } from '@/lib/assessment/line';

const isSame = (a: Origin, b: Origin) =>
  a.title.en === b.title.en && a.year === b.year && a.confidence === b.confidence;

/** The sources of a table's factors, each once, in the order in which they are first used. */
export function factorSources(rows: readonly AccountRow[]): readonly Origin[] {
  const all = rows.flatMap(({ tce, co2 }) => [tce.origin, ...(co2 ? [co2.origin] : [])]);
  return all.filter((origin, at) => all.findIndex((other) => isSame(other, origin)) === at);
}

/** The number of a factor's source, from 1. */
export function sourceNumber(origin: Origin, sources: readonly Origin[]): number {
  return sources.findIndex((other) => isSame(other, origin)) + 1;
}
