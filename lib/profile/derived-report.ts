import type { Locale } from '@/lib/taxonomy/bilingual';
import type { DerivedValue } from './facts';
import type { Interval } from './interval';
import type { Known } from './known';

interface Content {
  value?: number | string | boolean;
  min?: number;
  max?: number;
  candidates?: string[];
}

/** A computed value in JSON: exactly known, a band, or the codes it may be. */
export interface DerivedReport extends Content {
  /** The firm gave its own value, which counts instead. */
  overridden: boolean;
  how: string;
}

function bandOf({ min, max }: Interval): Content {
  if (min === max && Number.isFinite(min)) return { value: min };
  return {
    ...(Number.isFinite(min) ? { min } : {}),
    ...(Number.isFinite(max) ? { max } : {}),
  };
}

function contentOf(known: Known): Content {
  if (known.kind === 'number') return bandOf(known.interval);
  if (known.kind === 'boolean') return { value: known.value };
  if (known.kind !== 'enum') throw new RangeError(`nothing is derived of kind ${known.kind}`);
  const [only, ...others] = known.candidates;
  return only !== undefined && others.length === 0
    ? { value: only }
    : { candidates: [...known.candidates] };
}

/** What was computed from a profile, by attribute, and how it came about. */
export function derivedReport(
  derived: readonly DerivedValue[],
  locale: Locale,
): Record<string, DerivedReport> {
  return Object.fromEntries(
    derived.map(({ attribute, computed, overridden, how }) => [
      attribute,
      { ...contentOf(computed), overridden, how: how[locale] },
    ]),
  );
}
