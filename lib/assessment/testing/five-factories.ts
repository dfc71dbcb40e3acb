import type { Answers } from '@/lib/profile/answers';
import { CEMENT_PLANT } from './factories/cement-plant';
import type { Factory } from './factories/factory';
import { GLASS_PLANT } from './factories/glass-plant';
import { PARTS_MAKER } from './factories/parts-maker';
import { STEEL_WORKS } from './factories/steel-works';
import { TEXTILE_MILL } from './factories/textile-mill';

export const FACTORY_IDS = ['steel', 'cement', 'glass', 'textile', 'parts'] as const;
export type FactoryId = (typeof FACTORY_IDS)[number];

/** Five invented plants, one for each walk through intake and assessment. */
export const FIVE_FACTORIES: Readonly<Record<FactoryId, Factory>> = {
  steel: STEEL_WORKS,
  cement: CEMENT_PLANT,
  glass: GLASS_PLANT,
  textile: TEXTILE_MILL,
  parts: PARTS_MAKER,
};

/** What the plant has said once it has been through both. */
export function allAnswers(id: FactoryId): Answers {
  const { intake, assessment } = FIVE_FACTORIES[id];
  return { ...intake, ...assessment };
}
