import type { Facts } from '@/lib/profile/known';
import { INDICATOR_IDS, type IndicatorId, type IndicatorResult } from './indicator';
import { carbonProductivity } from './indicators/carbon-productivity';
import { cleanUse } from './indicators/clean-use';
import { electricityIntensity } from './indicators/electricity-intensity';
import { emissions } from './indicators/emissions';
import { energyConsumption } from './indicators/energy-consumption';
import { energyIntensity } from './indicators/energy-intensity';
import { energyStructure } from './indicators/energy-structure';
import { industrialEnergy } from './indicators/industrial-energy';
import { participation } from './indicators/participation';
import { strategy } from './indicators/strategy';
import { technology } from './indicators/technology';

const COMPUTE: Readonly<Record<IndicatorId, (facts: Facts, asOf: string) => IndicatorResult>> = {
  emissions,
  carbon_productivity: carbonProductivity,
  energy_consumption: energyConsumption,
  energy_intensity: energyIntensity,
  electricity_intensity: electricityIntensity,
  energy_structure: energyStructure,
  industrial_energy: industrialEnergy,
  strategy,
  clean_use: cleanUse,
  technology,
  participation,
};

/**
 * Where the firm stands on each of the eleven indicators, in the order of INDICATOR_IDS.
 * @param asOf the day of the assessment (ISO): a limit counts from the day it is in force
 */
export function assessIndicators(facts: Facts, asOf: string): readonly IndicatorResult[] {
  return INDICATOR_IDS.map((id) => COMPUTE[id](facts, asOf));
}
