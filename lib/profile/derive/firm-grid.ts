import { type GridFactor, gridFactor, gridFactorRange } from '@/lib/taxonomy/grid-factor';
import { provinceOfRegion } from '@/lib/taxonomy/region';
import { type Interval, point } from '../interval';
import type { Facts } from '../known';

export interface FirmGrid {
  /** kgCO2 per kWh. */
  readonly factor: Interval;
  /** That of the plant's province; undefined while the region is not known. */
  readonly published: (GridFactor & { readonly province: string }) | undefined;
}

/** The grid factor of the plant's province; the range over the provinces while it is not known. */
export function firmGrid(facts: Facts): FirmGrid {
  const known = facts.get('region');
  if (known?.kind !== 'region') return { factor: gridFactorRange(), published: undefined };
  const published = gridFactor(known.code);
  return {
    factor: point(published.value),
    published: { ...published, province: provinceOfRegion(known.code) },
  };
}
