import type { Facts } from '@/lib/profile/known';
import { type SectorReference, sectorReference } from '../sector-reference';

export function sectorCodeOf(facts: Facts): string | undefined {
  const known = facts.get('sector');
  return known?.kind === 'sector' ? known.code : undefined;
}

export function referenceOf(facts: Facts): SectorReference | undefined {
  const code = sectorCodeOf(facts);
  return code === undefined ? undefined : sectorReference(code);
}
