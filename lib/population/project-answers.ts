import type { Answers } from '@/lib/profile/answers';
import { type Draws, roughly, weighted } from './draws';
import type { FirmCore } from './firm-core';
import { ASSUMED } from './population-data';
import { dayAfter } from './standing-answers';

const TYPES = weighted(ASSUMED.projectTypes);
const TYPE_CHANCES = Object.entries(ASSUMED.projectTypes);
const LENDERS = weighted({
  national_bank: 55,
  policy_bank: 6,
  local_bank: 30,
  leasing: 7,
  other: 2,
});
const LOANS = weighted({ fixed_asset: 50, equipment: 30, working_capital: 20 });
const REPAYMENTS = weighted({ equal_principal: 55, annuity: 25, bullet: 20 });

const HALF_MONTH = 15;
const MOST_DAYS_AWAY = 36 * HALF_MONTH;
const SAYS_NO_PROJECT = 0.5;

function typesOf(draws: Draws): readonly string[] {
  const some = draws.some(TYPE_CHANCES);
  return some.length > 0 ? some : [draws.pick(TYPES)];
}

function moneyOf(draws: Draws, { totalAssets }: FirmCore, types: readonly string[]): Answers {
  const investment = Math.max(1e5, roughly(totalAssets * 0.03 * draws.spread(0.8)));
  const equipment = investment * draws.between(0.4, 0.85);
  const isDigital = types.includes('digital_energy');
  const isRenewal = types.includes('equipment_renewal');
  return {
    'project.investment': investment,
    'project.fixedAssetInvestment': roughly(investment * draws.between(0.86, 0.98)),
    'project.equipmentInvestment': roughly(equipment),
    'project.softwareInvestment': isDigital ? roughly(investment * draws.between(0.05, 0.14)) : 0,
    'project.rdInvestment': types.includes('rd') ? roughly(investment * 0.2) : 0,
    'project.highestUnitPrice': roughly(equipment * draws.between(0.1, 0.6)),
    'project.scrappedEquipmentOriginalPrice': isRenewal
      ? roughly(equipment * draws.between(0, 0.8))
      : 0,
    'project.certifiedEquipment': draws.chance(0.35),
    'project.projectCapital': roughly(investment * draws.between(0.2, 0.5)),
    'project.annualCostSaving': roughly(investment * draws.between(0.08, 0.4)),
  };
}

function savingOf(draws: Draws, energyUse: number, types: readonly string[]): Answers {
  const share = draws.between(0.02, 0.18);
  const saving = energyUse * share;
  return {
    'project.energySavingShare': roughly(share),
    'project.energySaving': roughly(saving),
    'project.carbonReduction': roughly(saving * 2.4),
    ...(types.includes('clean_energy')
      ? { 'project.capacityKw': roughly(draws.logBetween(200, 20_000)) }
      : {}),
  };
}

function datesOf(draws: Draws, asOf: string): Answers {
  const startsIn = draws.between(-MOST_DAYS_AWAY, MOST_DAYS_AWAY);
  const lasts = draws.between(120, 700);
  const done = Math.min(1, Math.max(0, -startsIn / lasts));
  return {
    'project.startsOn': dayAfter(asOf, startsIn),
    'project.completedOn': dayAfter(asOf, startsIn + lasts),
    'project.progress': Math.round(done * 20) / 20,
  };
}

function loanOf(draws: Draws, investment: number, asOf: string): Answers {
  const signed = draws.chance(0.35);
  return {
    'project.financingNeed': roughly(investment * draws.between(0.3, 0.8)),
    'project.termYears': Math.round(draws.between(1, 8)),
    'project.lenderType': draws.pick(LENDERS),
    'project.loanKind': draws.pick(LOANS),
    ...(signed
      ? {
          'project.contractRate': roughly(draws.between(0.024, 0.048)),
          'project.loanSignedOn': dayAfter(asOf, -draws.between(0, MOST_DAYS_AWAY)),
          'project.repayment': draws.pick(REPAYMENTS),
        }
      : {}),
  };
}

function supportOf(draws: Draws): Answers {
  const had = draws.chance(0.1);
  return {
    'project.publicSupport': had
      ? [{ kind: 'grant', level: draws.chance(0.3) ? 'central' : 'city' }]
      : [],
    'project.pools': draws.some([
      ['provincial_tech_upgrade', 0.12],
      ['national_equipment_renewal', 0.05],
      ['tech_upgrade_relending', 0.05],
      ['green_project_pool', 0.06],
      ['provincial_energy_saving', 0.04],
      ['ndrc_carbon', 0.02],
    ]),
  };
}

/**
 * A project for firms of later stages more often. Of the others half say that they have none, half
 * say nothing about it.
 */
export function projectAnswers(
  draws: Draws,
  core: FirmCore,
  energyUse: number,
  asOf: string,
): Answers {
  if (!draws.chance(ASSUMED.project[core.stage])) {
    return draws.chance(SAYS_NO_PROJECT) ? { 'project.types': [] } : {};
  }
  const types = typesOf(draws);
  const money = moneyOf(draws, core, types);
  return {
    'project.types': types,
    ...money,
    ...savingOf(draws, energyUse, types),
    ...datesOf(draws, asOf),
    ...loanOf(draws, Number(money['project.investment']), asOf),
    ...supportOf(draws),
  };
}
