import { intervalOf } from '@/lib/profile/derive/derivation';
import { isProcessSector } from '@/lib/profile/derive/energy';
import { above, type Interval, point } from '@/lib/profile/interval';
import type { Facts } from '@/lib/profile/known';
import { sectorCodeOf } from './sector-of';

export interface EnergyRelated {
  /** tCO2e of fuel, bought power and heat. */
  readonly emitted: Interval;
  /** What was taken off; undefined where it is not known and may be something. */
  readonly process: Interval | undefined;
}

/**
 * Emissions less those of processes, which the references of the divisions do not have in them.
 * Where process emissions are possible and not given, anything up to all of it may be energy's.
 */
export function energyRelated(facts: Facts): EnergyRelated | undefined {
  const all = intervalOf(facts, 'emissions');
  if (!all) return undefined;
  const sector = sectorCodeOf(facts);
  const none = sector !== undefined && !isProcessSector(sector);
  const process = intervalOf(facts, 'processEmissions') ?? (none ? point(0) : undefined);
  if (!process) return { emitted: { min: 0, max: all.max }, process };
  return { emitted: above(all, process), process };
}
