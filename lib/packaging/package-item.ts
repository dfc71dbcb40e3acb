import type { Purpose } from '@/lib/finance/benefit/definition';
import type { YearFlow } from '@/lib/finance/benefit/part-worth';
import { partPurpose, partTaxEffect } from '@/lib/finance/benefit/registry';
import { Decimal, ZERO } from '@/lib/finance/decimal';
import type { Worth } from '@/lib/finance/estimate-benefit';
import type { TaxEffect } from '@/lib/finance/tax-years';
import type { Valuation } from '@/lib/finance/valuation';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { INSTRUMENT_CLASSES } from '@/lib/taxonomy/instrument-codes';
import type { Relation } from './relation';

/** An instrument the firm may use, with what it is worth to it and how it goes with others. */
export interface PackageItem {
  readonly id: string;
  readonly name: Bilingual;
  readonly classes: readonly (typeof INSTRUMENT_CLASSES.codes)[number][];
  readonly relations: readonly Relation[];
  readonly worth: Worth;
  readonly valuation: Valuation;
}

/** What the parts that apply are paid for. */
export function purposesOf({ worth }: PackageItem): ReadonlySet<Purpose> {
  return new Set(worth.parts.map(({ part }) => partPurpose(part)));
}

export function taxEffectsOf({ worth, valuation }: PackageItem): readonly TaxEffect[] {
  return worth.parts.flatMap(({ part }) => partTaxEffect(part, valuation) ?? []);
}

/** The likely present value, in yuan to the fen; undefined where there is no number. */
export function likelyValue({ worth }: PackageItem): Decimal | undefined {
  return worth.kind === 'computed' ? worth.presentValue.estimate?.likely : undefined;
}

export function likelyOf({ amount }: YearFlow): Decimal {
  return amount.estimate?.likely ?? ZERO;
}

/** The likely sum, undiscounted, of the parts paid for certain purposes. */
export function likelyAmount({ worth }: PackageItem, purposes: readonly Purpose[]): Decimal {
  return worth.parts
    .filter(({ part }) => purposes.includes(partPurpose(part)))
    .flatMap(({ worth: { flows } }) => flows)
    .reduce((sum, flow) => sum.plus(likelyOf(flow)), new Decimal(0));
}
