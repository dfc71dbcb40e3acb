import type { ENERGY_MEASURES } from '@/lib/taxonomy/energy-measure';

export type EnergyMeasure = (typeof ENERGY_MEASURES.codes)[number];

const EVERYWHERE: readonly EnergyMeasure[] = [
  'storage_microgrid',
  'energy_management_centre',
  'efficient_motors',
  'efficient_compressed_air',
  'efficient_lighting',
  'onsite_renewables',
];
const WITH_HEAT: readonly EnergyMeasure[] = [
  ...EVERYWHERE,
  'waste_heat_recovery',
  'clean_fuel_switch',
  'insulation_and_steam',
];
const WITH_MODERATE_HEAT: readonly EnergyMeasure[] = [...WITH_HEAT, 'electrified_heat'];

/** Processes too hot or too large for electric heat to be asked of every plant today. */
const HIGH_HEAT = ['25', '26', '28', '30', '31', '32'];
/** Assembly and making-up, where heat is a minor matter. */
const LITTLE_HEAT = ['18', '19', '21', '23', '24', '35', '38', '39', '40', '41', '43'];

const OF_DIVISIONS = [EVERYWHERE, WITH_HEAT, WITH_MODERATE_HEAT];

/**
 * Which measures can be asked of a plant of the division: an assumption of this platform. Every
 * possible list where the sector is not known.
 */
export function applicableMeasures(
  sectorCode: string | undefined,
): readonly (readonly EnergyMeasure[])[] {
  if (sectorCode === undefined) return OF_DIVISIONS;
  const division = sectorCode.slice(0, 2);
  if (HIGH_HEAT.includes(division)) return [WITH_HEAT];
  return [LITTLE_HEAT.includes(division) ? EVERYWHERE : WITH_MODERATE_HEAT];
}
