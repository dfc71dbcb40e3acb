import type { ProjectType } from '@/lib/taxonomy/project-type';
import type { IndicatorId } from '../indicator';

/** The kinds of project that close the gap of an indicator: this platform's own mapping. */
export const PROJECT_TYPES_OF: Readonly<Record<IndicatorId, readonly ProjectType[]>> = {
  emissions: ['energy_efficiency', 'clean_energy', 'electrification', 'waste_heat', 'ccus'],
  carbon_productivity: ['energy_efficiency', 'clean_energy', 'electrification', 'green_product'],
  energy_consumption: ['energy_efficiency', 'waste_heat', 'equipment_renewal', 'digital_energy'],
  energy_intensity: ['energy_efficiency', 'waste_heat', 'equipment_renewal', 'digital_energy'],
  electricity_intensity: ['energy_efficiency', 'equipment_renewal', 'digital_energy'],
  energy_structure: ['clean_energy', 'electrification', 'waste_heat'],
  industrial_energy: ['equipment_renewal', 'energy_efficiency'],
  strategy: ['digital_energy', 'green_factory'],
  clean_use: ['waste_heat', 'clean_energy', 'electrification', 'digital_energy'],
  technology: ['rd', 'green_product'],
  participation: ['green_factory', 'pollution_control'],
};
