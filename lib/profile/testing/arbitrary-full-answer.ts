import fc from 'fast-check';
import { allRegions, regionWithin } from '@/lib/taxonomy/region';
import { allSectors, sectorChildren, sectorWithin } from '@/lib/taxonomy/sector';
import type { Known } from '../known';
import { type AttributeKey, attribute } from '../registry';
import { arbitraryAnswer, rounded } from './arbitrary-answer';

const LEAVES = allSectors().flatMap(({ code }) => (sectorChildren(code).length > 0 ? [] : [code]));
const REGIONS = allRegions().map(({ code }) => code);

/**
 * Places of which nothing finer is listed, and whose place is certain: not those that a statistical
 * area cuts through, where even the county leaves open on which side a plant lies.
 */
const PLACES = REGIONS.filter((code) => !/^(6201|65|66)/.test(code)).filter(
  (code) => !REGIONS.some((other) => other !== code && regionWithin(other, code)),
);

function exact(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { min, max } = value as { min?: number; max?: number };
  return min ?? max;
}

/** One of the codes that lie within what is known; that itself where none is listed below it. */
function below(
  codes: readonly string[],
  known: Known | undefined,
  within: (code: string, scope: string) => boolean,
): fc.Arbitrary<string> {
  if (known?.kind !== 'sector' && known?.kind !== 'region') return fc.constantFrom(...codes);
  const inside = codes.filter((code) => within(code, known.code));
  return inside.length > 0 ? fc.constantFrom(...inside) : fc.constant(known.code);
}

/**
 * An answer to which nothing can be added, and which agrees with what is known already.
 * @param interesting values near which an answer matters: limits and codes of rules
 */
export function arbitraryFullAnswer(
  key: AttributeKey,
  asOf: string,
  interesting: readonly unknown[] = [],
  known?: Known,
): fc.Arbitrary<unknown> {
  const entry = attribute(key);
  if (entry.kind === 'sector') return below(LEAVES, known, sectorWithin);
  if (entry.kind === 'region') return below(PLACES, known, regionWithin);
  const free = arbitraryAnswer(entry, asOf, interesting).map(exact);
  if (entry.kind === 'enum' && known?.kind === 'enum') return fc.constantFrom(...known.candidates);
  if (entry.kind !== 'number' || known?.kind !== 'number') return free;
  const { min, max } = known.interval;
  return free.map((value) => Math.min(max, Math.max(min, rounded(Number(value)))));
}
