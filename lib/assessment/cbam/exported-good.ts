import { Decimal, ZERO } from '@/lib/finance/decimal';
import { ANY_NUMBER } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { type AmountRange, exactly } from './amount-range';

/** One line of what a firm exports to the EU in a year. */
export interface ExportedGood {
  readonly cn: string;
  /** undefined where the firm does not say. */
  readonly tonnes: AmountRange | undefined;
  /** tCO2e per tonne measured by the firm; undefined where it gives none. */
  readonly ownEmissions: AmountRange | undefined;
}

function rangeOf(quantity: unknown): AmountRange | undefined {
  if (typeof quantity === 'number') return exactly(quantity);
  if (typeof quantity !== 'object' || quantity === null) return undefined;
  const { min, max } = quantity as { min?: number | null; max?: number | null };
  if (min == null && max == null) return undefined;
  return { min: min == null ? ZERO : new Decimal(min), max: new Decimal(max ?? ANY_NUMBER.max) };
}

/** The firm's exports to the EU; undefined where it has not said whether there are any. */
export function exportedGoods(facts: Facts): readonly ExportedGood[] | undefined {
  const known = facts.get('euExports');
  if (known?.kind !== 'list') return undefined;
  return known.items.map(({ cn, tonnes, embeddedEmissions }) => ({
    cn: String(cn),
    tonnes: rangeOf(tonnes),
    ownEmissions: rangeOf(embeddedEmissions),
  }));
}
