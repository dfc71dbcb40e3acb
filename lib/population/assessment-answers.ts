import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import type { AttributeKey } from '@/lib/profile/registry';
import { type Draws, roughly } from './draws';
import type { FirmCore } from './firm-core';
import { ASSUMED } from './population-data';

type ByStage = Readonly<Record<string, readonly number[]>>;

const NO_PROCESS: Answers = { processEmissions: 0 };

const atStage = (table: ByStage, stageRank: number) =>
  Object.entries(table).map(([code, chances]) => [code, chances[stageRank] ?? 0] as const);

const share = (value: number) => roughly(Math.min(1, Math.max(0, value)));

/** Of the year before: what energy and emissions per revenue have fallen by grows with the stage. */
function yearBefore(draws: Draws, core: FirmCore, truth: Answers, asOf: string): Answers {
  const { facts } = factsOf({ ...truth, ...NO_PROCESS }, asOf);
  const amountOf = (key: AttributeKey) => {
    const known = facts.get(key);
    return known?.kind === 'number' ? (known.interval.min + known.interval.max) / 2 : 0;
  };
  const revenue = draws.spread(0.12);
  const intensity = (1 + 0.015 * core.stageRank) * draws.spread(0.05);
  const carbon = (1 + 0.005 * core.stageRank) * draws.spread(0.02);
  return {
    previousRevenue: roughly(core.annualRevenue * revenue),
    previousEnergyUse: roughly(amountOf('energyUse') * revenue * intensity),
    previousEmissions: roughly(amountOf('emissions') * revenue * intensity * carbon),
  };
}

function coalOf(draws: Draws, { division }: FirmCore, truth: Answers): Answers {
  const drawn = draws.spread(0.3);
  if (truth.fuelUse !== undefined) return {};
  return { coalShare: share(((division.mix.coal + division.mix.coke) / 100) * drawn) };
}

/** What only the assessment asks a firm, by the assumption `assessment` in data/assumptions.json. */
export function assessmentAnswers(
  draws: Draws,
  core: FirmCore,
  truth: Answers,
  asOf: string,
): Answers {
  const { stageRank, annualRevenue, employees } = core;
  const rdSpend = typeof truth.rdSpend === 'number' ? truth.rdSpend : 0;
  const practices = (truth.practices ?? []) as readonly string[];
  return {
    ...yearBefore(draws, core, truth, asOf),
    ...coalOf(draws, core, truth),
    valueAdded: roughly(annualRevenue * draws.between(0.15, 0.35)),
    ...NO_PROCESS,
    benchmarkCapacityShare: share(draws.between(-0.3, 0.4) + 0.2 * stageRank),
    outdatedEquipmentShare: share(draws.between(0, 0.5) - 0.08 * stageRank),
    energyMeasures: draws.some(atStage(ASSUMED.assessment.measures, stageRank)),
    greenRdSpend: roughly(rdSpend * draws.between(0, 0.15 + 0.1 * stageRank)),
    greenPatents: Math.floor((employees / 100) * draws.between(0, 0.4 + 0.4 * stageRank)),
    practices: [
      ...practices,
      ...draws.some(atStage(ASSUMED.assessment.practices, stageRank)),
    ].sort(),
  };
}
