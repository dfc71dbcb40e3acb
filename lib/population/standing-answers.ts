import type { Answers } from '@/lib/profile/answers';
import { addDays } from '@/lib/taxonomy/day';
import { SIZE_CLASSES, type SizeClass } from '@/lib/taxonomy/size-class';
import { type Draws, weighted } from './draws';
import type { FirmCore } from './firm-core';
import { ASSUMED } from './population-data';

const MATERIALS_DIVISION = '30';

/** The day so many days after another, rounded; before it, where negative. */
export const dayAfter = (day: string, days: number) => addDays(day, Math.round(days));

const OWNERSHIP_OF = new Map(
  SIZE_CLASSES.map((size) => [size, weighted(ASSUMED.ownership[size])] as const),
);
const TAX_CREDIT = weighted(ASSUMED.taxCreditRating);
const ENVIRONMENTAL_CREDIT = weighted(ASSUMED.environmentalCredit);
const RESTRICTED = weighted({ none: 94, restricted: 5, eliminated: 1 });
const CARBON_RATING = weighted({ deep_green: 15, light_green: 45, yellow: 30, red: 10 });
type Chances = readonly (readonly [string, number])[];

const STAGE_RANKS = [0, 1, 2, 3, 4];
const byStage = (table: Readonly<Record<string, readonly number[]>>): readonly Chances[] =>
  STAGE_RANKS.map((rank) =>
    Object.entries(table).map(([code, chances]) => [code, chances[rank] ?? 0] as const),
  );
const PRACTICES = byStage(ASSUMED.practices);
const GREEN = byStage(ASSUMED.certifications.green);
const BY_SIZE = new Map(
  SIZE_CLASSES.map((size): [SizeClass, Chances] => [
    size,
    Object.entries(ASSUMED.certifications.size).map(([code, chances]) => [code, chances[size]]),
  ]),
);

function certificationsOf(draws: Draws, { stageRank, sizeClass, sector }: FirmCore) {
  const held = [...draws.some(GREEN[stageRank] ?? []), ...draws.some(BY_SIZE.get(sizeClass) ?? [])];
  const isMaterial = sector.startsWith(MATERIALS_DIVISION);
  if (isMaterial && draws.chance(0.08 + 0.08 * stageRank)) {
    held.push('green_building_material_certificate');
  }
  return held.sort();
}

function zonesOf(draws: Draws, { region }: FirmCore) {
  return draws.some([
    ['national_development_zone', 0.18],
    ['provincial_zero_carbon_park', 0.02],
    ['national_zero_carbon_park', 0.008],
    ['sme_digital_pilot_city', 0.15],
    ['transition_finance_pilot_area', 0.08],
    ['lanzhou_new_area', region === '620100' ? 0.2 : 0],
  ]);
}

function recordOf(draws: Draws): Answers {
  return {
    taxCreditRating: draws.pick(TAX_CREDIT),
    environmentalCredit: draws.pick(ENVIRONMENTAL_CREDIT),
    onDishonestList: draws.chance(0.02),
    onAbnormalOperationsList: draws.chance(0.03),
    penaltyWithin3Years: draws.chance(0.06),
    accidentWithin3Years: draws.chance(0.01),
    restrictedIndustry: draws.pick(RESTRICTED),
  };
}

/** Who owns the firm, how old it is, what it holds and does, and its record of conduct. */
export function standingAnswers(draws: Draws, core: FirmCore, asOf: string): Answers {
  const ownership = OWNERSHIP_OF.get(core.sizeClass);
  return {
    ...(ownership ? { ownership: draws.pick(ownership) } : {}),
    establishedOn: dayAfter(asOf, -draws.logBetween(200, 40 * 365)),
    zones: zonesOf(draws, core),
    practices: draws.some(PRACTICES[core.stageRank] ?? []),
    certifications: certificationsOf(draws, core),
    rosters: draws.some([
      ['green_low_carbon_enterprises', 0.01 + 0.04 * core.stageRank],
      ['transition_entities', 0.01 * core.stageRank],
      ['vat_super_credit', 0.03],
      ['key_energy_users', core.sizeClass === 'large' ? 0.3 : 0.02],
    ]),
    ...(draws.chance(0.2) ? { localCarbonRating: draws.pick(CARBON_RATING) } : {}),
    collateral: draws.some([
      ['real_estate', 0.55],
      ['equipment', 0.6],
      ['receivables', 0.4],
      ['ip', 0.1],
      ['guarantee', 0.25],
    ]),
    ...recordOf(draws),
  };
}
