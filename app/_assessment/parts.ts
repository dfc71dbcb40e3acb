import type { PageAttributes } from '@/app/_intake/step-fields';

/** The parts of the assessment, in the order in which they are asked. */
export const ASSESSMENT_PARTS = [
  'plant',
  'energy',
  'progress',
  'products',
  'management',
  'research',
] as const;
export type AssessmentPart = (typeof ASSESSMENT_PARTS)[number];

/** Pages of an assessment's form that are no part of it: the upload of an energy ledger. */
export const ASSESSMENT_ASIDES = ['ledger'] as const;

export function isAssessmentPart(page: string): page is AssessmentPart {
  return (ASSESSMENT_PARTS as readonly string[]).includes(page);
}

const ASKED: Readonly<Record<AssessmentPart, PageAttributes>> = {
  plant: { core: ['sector', 'region', 'annualRevenue', 'employees'], more: [] },
  energy: {
    core: ['fuelUse', 'electricityUse', 'renewableShare', 'nonFossilShare', 'processEmissions'],
    more: ['energyUse', 'emissions', 'directEmissions', 'coalShare'],
  },
  progress: {
    core: ['valueAdded', 'previousRevenue', 'previousEnergyUse', 'previousEmissions'],
    more: [],
  },
  products: {
    core: ['outputs', 'benchmarkCapacityShare', 'outdatedEquipmentShare'],
    more: ['benchmarkLevel', 'limitLevel'],
  },
  management: {
    core: ['practices', 'certifications', 'energyMeasures', 'penaltyWithin3Years'],
    more: [],
  },
  research: {
    core: ['greenRdSpend', 'rdSpend', 'greenPatents', 'euExports', 'inNationalEts'],
    more: [],
  },
};

/** The attributes a part of the assessment asks for; many belong to the intake as well. */
export function attributesOfPart(part: AssessmentPart): PageAttributes {
  return ASKED[part];
}
