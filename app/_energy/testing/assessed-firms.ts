import type { Answers } from '@/lib/profile/answers';

/** A steel works in Suzhou that exports to the EU, with most of what an assessment asks for. */
export const STEEL: Answers = {
  sector: '3120',
  region: '320500',
  totalAssets: 6e9,
  annualRevenue: 5e9,
  employees: 2400,
  stage: 'planning',
  practices: ['carbon_inventory', 'energy_audit', 'person_in_charge', 'sub_metering'],
  certifications: ['iso_50001'],
  'project.types': ['waste_heat'],
  'project.investment': 8e7,
  'project.energySaving': 3000,
  'project.progress': 0.4,
  penaltyWithin3Years: false,
  inNationalEts: true,
  fuelUse: [
    { carrier: 'coke', amount: 300_000, unit: 't' },
    { carrier: 'natural_gas', amount: { min: 800, max: 1200 }, unit: 'wan_m3' },
    { carrier: 'electricity', amount: 60_000, unit: 'wan_kWh' },
    { carrier: 'diesel', amount: 400, unit: 't' },
    { carrier: 'diesel', amount: 250, unit: 't' },
  ],
  processEmissions: 200_000,
  renewableShare: 0.2,
  emissions: 1_500_000,
  euExports: [
    { cn: '72083900', tonnes: 12_000 },
    { cn: '73181595', tonnes: { min: 100, max: 300 }, embeddedEmissions: 2.1 },
    { cn: '8501', tonnes: 10 },
  ],
};

/** A firm that has said next to nothing. */
export const ALMOST_EMPTY: Answers = { sector: '3411', totalAssets: 1e8 };

/** What stands on a page for a reader, without its markup and with its spaces joined. */
export function readable(html: string): string {
  return html
    .replaceAll('<!-- -->', '')
    .replaceAll(/<script.*?<\/script>|<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ');
}
