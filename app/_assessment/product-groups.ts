import { BENCHMARKS, type Benchmark, benchmarksOfSector } from '@/lib/taxonomy/benchmark';
import { sector } from '@/lib/taxonomy/sector';

/** Products under one heading of the picker. */
export interface ProductGroup {
  /** A division of GB/T 4754, or the firm's own sector. */
  readonly of: 'own' | string;
  readonly records: readonly Benchmark[];
}

const divisionOf = ({ sectors }: Benchmark) => (sectors[0] ?? '').slice(0, 2);

/** The products of the firm's sector; none where it is not known or makes none of them. */
export function ownProducts(code: string | undefined): readonly ProductGroup[] {
  const records = code === undefined ? [] : benchmarksOfSector(code);
  return records.length > 0 ? [{ of: 'own', records }] : [];
}

/** Every product once: those of the firm's sector first, the rest by division. */
export function allProducts(code: string | undefined): readonly ProductGroup[] {
  const own = ownProducts(code);
  const listed = new Set(own.flatMap(({ records }) => records));
  const rest = BENCHMARKS.filter((record) => !listed.has(record));
  const divisions = [...new Set(rest.map(divisionOf))].sort();
  return [
    ...own,
    ...divisions.map((of) => ({ of, records: rest.filter((each) => divisionOf(each) === of) })),
  ];
}

/**
 * What a row with a product offers: that product and those of the sector. A list of all of them in
 * every row would make the page several times as heavy.
 */
export function productsBeside(
  chosen: Benchmark,
  code: string | undefined,
): readonly ProductGroup[] {
  const own = ownProducts(code);
  if (own.some(({ records }) => records.includes(chosen))) return own;
  return [{ of: divisionOf(chosen), records: [chosen] }, ...own];
}

/** The name of a division with its code: "31 黑色金属冶炼和压延加工业". */
export function divisionName(code: string, locale: 'zh' | 'en'): string {
  return `${code} ${sector(code).name[locale]}`;
}
