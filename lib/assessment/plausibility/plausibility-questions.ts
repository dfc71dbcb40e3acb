import type { Facts } from '@/lib/profile/known';
import { energyAccount } from '../account/energy-account';
import { sectorCodeOf } from '../indicators/sector-of';
import { sectorReference } from '../sector-reference';
import {
  accountQuestions,
  emissionsPerEnergy,
  partAboveWhole,
  repeatedAmounts,
  yearQuestions,
  zeroRevenue,
} from './consistency-questions';
import { productQuestions } from './product-questions';
import type { PlausibilityQuestion } from './question';
import { type PlausibilityReference, referenceQuestions } from './reference-questions';

function referenceOf(facts: Facts): PlausibilityReference | undefined {
  const sector = sectorCodeOf(facts);
  return sector === undefined ? undefined : sectorReference(sector);
}

/**
 * What looks like a slip of a unit or of a decimal mark. A band is asked about only where all of it
 * is out of the way. Nothing is changed: the answers count as they stand.
 */
export function plausibilityQuestions(
  facts: Facts,
  reference: PlausibilityReference | undefined = referenceOf(facts),
): readonly PlausibilityQuestion[] {
  return [
    ...(reference ? referenceQuestions(facts, reference) : []),
    ...accountQuestions(energyAccount(facts)),
    ...emissionsPerEnergy(facts),
    ...partAboveWhole(facts),
    ...yearQuestions(facts),
    ...zeroRevenue(facts),
    ...repeatedAmounts(facts),
    ...productQuestions(facts),
  ];
}
