import { readCatalogueFiles } from '@/db/catalogue-files';
import type { Status } from '@/lib/catalogue/instrument-case';
import { compileInstrument } from '@/lib/matching/compiled-instrument';
import { matchCatalogue } from '@/lib/matching/match-catalogue';
import { PACKAGE_MATCHES, packageItems } from '@/lib/matching/package-items';
import { type WorthBasis, worthOfMatches } from '@/lib/matching/worth-of-match';
import type { PackageItem } from '@/lib/packaging/package-item';
import { type PackagePlan, planPackage } from '@/lib/packaging/plan-package';
import { NO_TOGGLES, problemOf, type Toggles } from '@/lib/packaging/problem-of';
import { solveHere } from '@/lib/packaging/testing/solve-here';
import { factsOf } from '@/lib/profile/facts';
import { parseProfile } from '@/lib/profile/profile-schema';

export const AS_OF = '2026-11-24';

/** What is not asked in a test: what is still open counts as if it were met, so that more combines. */
const WITH_POSSIBLE: readonly Status[] = [...PACKAGE_MATCHES, 'possible'];

const COMPILED = (await readCatalogueFiles()).map(compileInstrument);

/** An ironworks in Suzhou that has answered what its amounts need. */
export const IRONWORKS = {
  sector: '3110',
  region: '320500',
  totalAssets: 4e8,
  annualRevenue: 3e8,
  employees: 350,
  stage: 'retrofitting',
  taxableIncome: 2e7,
  incomeTaxRate: 0.25,
  rdSpend: 8e6,
  deductibleInputVat: 9e6,
  waterResourceTaxPayable: 3e5,
  environmentalTaxPayable: 2e5,
  emissionBelowLimit: 0.35,
  project: {
    types: ['energy_efficiency'],
    investment: 4e7,
    equipmentInvestment: 2e7,
    fixedAssetInvestment: 2.5e7,
    financingNeed: 2e7,
    termYears: 6,
    contractRate: 0.035,
    energySaving: 2600,
    annualCostSaving: 5e6,
    projectCapital: 1.2e7,
    completedOn: '2027-05-01',
    loanSignedOn: '2026-10-01',
    loanKind: 'equipment',
    lenderType: 'national_bank',
    guaranteeFeeRate: 0.01,
  },
} as const;

export function basisOf(profile: object): WorthBasis {
  const parsed = parseProfile(profile, AS_OF);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return { facts: factsOf(parsed.answers, AS_OF).facts, asOf: AS_OF, assumptions: {} };
}

export interface ShippedPackage {
  readonly basis: WorthBasis;
  readonly items: readonly PackageItem[];
  readonly weighed: ReadonlySet<string>;
  readonly plan: PackagePlan;
}

/** The package of a firm from the shipped catalogue. */
export async function shippedPackage(
  profile: object = IRONWORKS,
  toggles: Toggles = NO_TOGGLES,
): Promise<ShippedPackage> {
  const basis = basisOf(profile);
  const { support } = matchCatalogue(COMPILED, basis.facts, basis.asOf);
  const items = packageItems(support, worthOfMatches(basis), basis, WITH_POSSIBLE);
  const weighed = new Set(problemOf(items, basis, NO_TOGGLES).weighed.map(({ id }) => id));
  const answer = await planPackage(items, basis, toggles, solveHere);
  if (answer.kind !== 'planned') throw new Error(answer.kind);
  return { basis, items, weighed, plan: answer.plan };
}
