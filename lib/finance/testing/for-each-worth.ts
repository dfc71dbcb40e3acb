import fc from 'fast-check';
import { runs } from '@/lib/profile/testing/runs';
import type { BenefitPart, BenefitType } from '../benefit/registry';
import { PART_ARBITRARIES } from './arbitrary-part';
import { arbitraryScene, type Scene } from './arbitrary-valuation';

/** Over all types of benefit this makes a few hundred tries of each guarantee. */
const USUAL = 12;

/** Tries any part of a type with any firm; more often where a guarantee concerns few types. */
export function forEachWorth(
  type: BenefitType,
  check: (part: BenefitPart, scene: Scene) => void,
  { usual = USUAL, only = () => true }: Tries = {},
): void {
  fc.assert(
    fc.property(PART_ARBITRARIES[type].filter(only), arbitraryScene, (part, scene) =>
      check(part, scene),
    ),
    runs(usual),
  );
}

interface Tries {
  readonly usual?: number;
  readonly only?: (part: BenefitPart) => boolean;
}
