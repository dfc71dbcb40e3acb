import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { SizeClass } from '@/lib/taxonomy/size-class';
import type { Stage } from '@/lib/taxonomy/stage';
import assumptions from './data/assumptions.json' with { type: 'json' };
import structure from './data/sector-structure.json' with { type: 'json' };

/** What statistics say of a division of manufacturing, in 2020. */
export interface Division {
  /** Persons. */
  readonly employees: number;
  /** Yuan a year. */
  readonly outputPerEmployee: number;
  /** Per 10,000 yuan of output, electricity at its calorific value. */
  readonly tcePerWan: number;
  readonly kwhPerWan: number;
  /** Depreciation as a share of output. */
  readonly depreciationShare: number;
  /** Fuels in per cent of final energy; the rest is electricity and others. */
  readonly mix: Readonly<Record<'coal' | 'coke' | 'gas' | 'oil' | 'heat', number>>;
}

export const DIVISIONS: Readonly<Record<string, Division>> = structure.divisions;

/** @throws RangeError for what is no division of manufacturing */
export function divisionOf(sector: string): Division {
  const found = DIVISIONS[sector.slice(0, 2)];
  if (!found) throw new RangeError(`no division of manufacturing: ${sector}`);
  return found;
}

export interface Assumption extends Bilingual {
  readonly id: string;
}

/** What is assumed of the sample firms where no statistics say it, in words for a reader. */
export const ASSUMPTIONS: readonly Assumption[] = assumptions.texts;

/** Where the rest of the structure comes from. */
export const STRUCTURE_SOURCES: readonly Bilingual[] = structure.source.documents;

type BySize<T> = Readonly<Record<SizeClass, T>>;
/** A chance for each stage, in their order. */
type ByStage = Readonly<Record<string, readonly number[]>>;

interface Assumed {
  readonly provinces: Readonly<Record<string, number>>;
  readonly employees: BySize<{
    readonly weight: number;
    readonly from: number;
    readonly to: number;
  }>;
  readonly stages: BySize<Readonly<Record<Stage, number>>>;
  readonly practices: ByStage;
  /** What only the assessment asks for. */
  readonly assessment: { readonly practices: ByStage; readonly measures: ByStage };
  readonly certifications: {
    readonly green: ByStage;
    readonly size: Readonly<Record<string, BySize<number>>>;
  };
  readonly project: Readonly<Record<Stage, number>>;
  readonly projectTypes: Readonly<Record<string, number>>;
  readonly ownership: BySize<Readonly<Record<string, number>>>;
  readonly taxCreditRating: Readonly<Record<string, number>>;
  readonly environmentalCredit: Readonly<Record<string, number>>;
  readonly said: Readonly<
    Record<'unknown' | 'band' | 'regionUnknown' | 'regionCoarse' | 'totalAssetsBand', number>
  >;
}

export const ASSUMED: Assumed = assumptions;
