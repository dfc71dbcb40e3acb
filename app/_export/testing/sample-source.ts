import { readCatalogueFiles } from '@/db/catalogue-files';
import type { Instrument } from '@/lib/catalogue/instrument';
import type { AssumptionOverrides } from '@/lib/finance/assumption';
import { compileInstrument } from '@/lib/matching/compiled-instrument';
import { matchCatalogue } from '@/lib/matching/match-catalogue';
import { packageItems } from '@/lib/matching/package-items';
import { worthOfMatches } from '@/lib/matching/worth-of-match';
import { planPackage } from '@/lib/packaging/plan-package';
import { NO_TOGGLES } from '@/lib/packaging/problem-of';
import { solveHere } from '@/lib/packaging/testing/solve-here';
import { factsOf } from '@/lib/profile/facts';
import { parseProfile } from '@/lib/profile/profile-schema';
import type { Locale } from '@/lib/taxonomy/bilingual';
import type { ExportSource } from '../export-source';

export const AS_OF = '2026-11-24';

/** A steelworks in Shandong whose package holds tax, subsidy and grant, on an annuity loan of a band. */
export const STEELWORKS = {
  sector: '3120',
  region: '370100',
  totalAssets: 6e9,
  fixedAssets: 4e9,
  annualRevenue: 9e9,
  employees: 3200,
  stage: 'retrofitting',
  ownership: 'private',
  bookBasedLevy: true,
  generalVatPayer: true,
  onDishonestList: false,
  onAbnormalOperationsList: false,
  penaltyWithin3Years: false,
  accidentWithin3Years: false,
  restrictedIndustry: 'none',
  taxCreditRating: 'A',
  environmentalCredit: 'green',
  certifications: ['national_green_factory', 'high_tech_enterprise'],
  incomeTaxRate: 0.25,
  taxableIncome: 3e8,
  rdSpend: 6e7,
  vatPayable: 2e7,
  inputCreditBalance: 3e6,
  deductibleInputVat: 4e7,
  waterResourceTaxPayable: 5e5,
  environmentalTaxPayable: 8e6,
  emissionBelowLimit: 0.35,
  project: {
    types: ['energy_efficiency', 'waste_heat'],
    centralInterestSubsidyTaken: false,
    centralBudgetTaken: false,
    investment: 1.2e8,
    fixedAssetInvestment: 1e8,
    equipmentInvestment: 8e7,
    softwareInvestment: 1e6,
    certifiedEquipment: true,
    highestUnitPrice: 2e7,
    energySaving: 12_000,
    carbonReduction: 30_000,
    startsOn: '2026-12-01',
    completedOn: '2027-10-31',
    firstIncomeYear: 2028,
    projectIncome: 1e7,
    financingNeed: { min: 5e7, max: 7e7 },
    termYears: 5,
    repayment: 'annuity',
    loanKind: 'fixed_asset',
    lenderType: 'national_bank',
    loanSignedOn: '2026-12-15',
    guaranteeFeeRate: 0.02,
    insurancePremium: 2e5,
    projectCapital: 3e7,
    annualCostSaving: 2.4e7,
    pools: ['national_equipment_renewal', 'provincial_tech_upgrade'],
  },
} as const;

interface Sample {
  readonly profile?: object;
  readonly locale?: Locale;
  readonly assumptions?: AssumptionOverrides;
  /** In place of the shipped catalogue. */
  readonly instruments?: readonly Instrument[];
}

/** What the routes load for a stored result, computed here without a database. */
export async function sampleSource({
  profile = STEELWORKS,
  locale = 'zh',
  assumptions = {},
  instruments,
}: Sample = {}): Promise<ExportSource> {
  const parsed = parseProfile(profile, AS_OF);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { answers } = parsed;
  const compiled = (instruments ?? (await readCatalogueFiles())).map(compileInstrument);
  const firm = factsOf(answers, AS_OF);
  const basis = { facts: firm.facts, asOf: AS_OF, assumptions };
  const match = matchCatalogue(compiled, firm.facts, AS_OF);
  const worthOf = worthOfMatches(basis);
  const items = packageItems(match.support, worthOf, basis);
  const byId = new Map(compiled.map((each) => [each.instrument.id, each]));
  return {
    locale,
    saved: {
      answers,
      asOf: AS_OF,
      assumptions,
      revision: 7,
      createdAt: `${AS_OF}T00:00:00Z`,
      expiresAt: '2027-11-24T00:00:00Z',
    },
    catalogue: { revision: 7, compiled, byId },
    firm,
    match,
    basis,
    worthOf,
    toggles: NO_TOGGLES,
    items,
    answer: await planPackage(items, basis, NO_TOGGLES, solveHere),
    runnerUpWorth: undefined,
  };
}
