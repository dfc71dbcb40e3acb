import type { Answers } from '@/lib/profile/answers';
import { type FuelCarrierCode, fuelCarrier } from '@/lib/taxonomy/fuel-carrier';
import { gridFactor } from '@/lib/taxonomy/grid-factor';
import { isEnergyIntensive, nationalEtsClasses } from '@/lib/taxonomy/sector-flag';
import { type Draws, roughly, weighted } from './draws';
import type { FirmCore } from './firm-core';
import type { Division } from './population-data';

const WAN = 1e4;
const TCE_PER_KWH = fuelCarrier('electricity').tce.max;
/** The gate of the national carbon market, tCO2e of direct emissions a year. */
const ETS_GATE = 26_000;
const LISTS_FUELS = 0.25;

type Fuel = keyof Division['mix'];

const CARRIERS: Readonly<Record<Fuel, FuelCarrierCode>> = {
  coal: 'bituminous_coal',
  coke: 'coke',
  gas: 'natural_gas',
  oil: 'diesel',
  heat: 'heat',
};
const FUELS = Object.keys(CARRIERS) as Fuel[];

const BENCHMARK = weighted({ benchmark_or_better: 25, between: 55, below_baseline: 20 });
const middle = ({ min, max }: { min: number; max: number }) => (min + max) / 2;

interface FuelLine {
  readonly fuel: Fuel;
  readonly tce: number;
  readonly amount: number;
  readonly co2: number;
}

function fuelLines(draws: Draws, { mix }: Division, totalTce: number): readonly FuelLine[] {
  return FUELS.flatMap((fuel) => {
    const tce = (totalTce * mix[fuel] * draws.spread(0.3)) / 100;
    if (tce < 1) return [];
    const carrier = fuelCarrier(CARRIERS[fuel]);
    const amount = roughly(tce / middle(carrier.tce));
    return [{ fuel, tce, amount, co2: amount * middle(carrier.co2 ?? { min: 0, max: 0 }) }];
  });
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

function listed(lines: readonly FuelLine[], electricityUse: number) {
  return [
    { carrier: 'electricity', amount: electricityUse, unit: 'kWh' },
    ...lines.map(({ fuel, amount }) => {
      const carrier = CARRIERS[fuel];
      return { carrier, amount, unit: fuelCarrier(carrier).base };
    }),
  ];
}

/** Energy by the intensity of the division, emissions by the factors of each fuel and of the grid. */
export function energyAnswers(draws: Draws, core: FirmCore): Answers {
  const { division, annualRevenue, sector, stageRank } = core;
  const efficiency = draws.spread(0.45) * (1.15 - 0.07 * stageRank);
  const wan = annualRevenue / WAN;
  const electricityUse = roughly(division.kwhPerWan * wan * efficiency);
  const lines = fuelLines(draws, division, division.tcePerWan * wan * efficiency);
  const direct = sum(lines.filter(({ fuel }) => fuel !== 'heat').map(({ co2 }) => co2));
  const heat = sum(lines.filter(({ fuel }) => fuel === 'heat').map(({ co2 }) => co2));
  const power = (electricityUse / 1e3) * gridFactor(core.region).value;
  const byCarrier = draws.chance(LISTS_FUELS);
  const use: Answers = byCarrier
    ? { fuelUse: listed(lines, electricityUse) }
    : {
        energyUse: roughly(sum(lines.map(({ tce }) => tce)) + electricityUse * TCE_PER_KWH),
        electricityUse,
        directEmissions: roughly(direct),
        emissions: roughly(direct + heat + power),
      };
  const covered = nationalEtsClasses(sector).covered.includes(sector);
  return {
    ...use,
    renewableShare: draws.chance(0.5) ? 0 : roughly(draws.between(0.02, 0.2 + 0.15 * stageRank)),
    nonFossilShare: roughly(draws.between(0.02, 0.3)),
    inNationalEts: covered && direct >= ETS_GATE,
    ...(isEnergyIntensive(sector) ? { benchmarkLevel: draws.pick(BENCHMARK) } : {}),
  };
}
