import type { Answers } from '@/lib/profile/answers';
import { regionGroup } from '@/lib/taxonomy/region-flag';
import { type Draws, roughly, weighted } from './draws';
import type { FirmCore } from './firm-core';

const VAT_RATE = 0.13;
/** The bounds of a small low-profit firm in tax law. */
const SMALL = { income: 3e6, employees: 300, assets: 5e7 } as const;
const RECYCLING_DIVISION = '42';

const WATER = weighted({ below_advanced_quota: 20, below_general_quota: 60, above: 20 });

function rateOf(core: FirmCore, income: number, isHighTech: boolean): number {
  if (isHighTech) return 0.15;
  const isSmall =
    income <= SMALL.income && core.employees <= SMALL.employees && core.totalAssets <= SMALL.assets;
  return isSmall ? 0.2 : 0.25;
}

function vatOf(draws: Draws, { annualRevenue }: FirmCore): Answers {
  const output = annualRevenue * VAT_RATE;
  const input = output * draws.between(0.55, 1.05);
  return {
    vatPayable: roughly(Math.max(0, output - input)),
    deductibleInputVat: roughly(input),
    inputCreditBalance: roughly(Math.max(0, input - output)),
  };
}

function recycling(draws: Draws, { sector, annualRevenue }: FirmCore) {
  if (!sector.startsWith(RECYCLING_DIVISION)) return [];
  const revenue = roughly(annualRevenue * draws.between(0.5, 1));
  return [{ product: '再生资源产品', revenue, vat: roughly(revenue * 0.04) }];
}

/** Taxes, research and what tax relief is measured by. */
export function taxAnswers(
  draws: Draws,
  core: FirmCore,
  certifications: readonly string[],
): Answers {
  const { annualRevenue, sizeClass, region } = core;
  const isHighTech = certifications.includes('high_tech_enterprise');
  const income = draws.chance(0.2) ? 0 : roughly(annualRevenue * 0.05 * draws.spread(0.6));
  const share = isHighTech ? draws.between(0.03, 0.08) : draws.between(0, 0.02);
  return {
    generalVatPayer: sizeClass !== 'micro' || draws.chance(0.4),
    bookBasedLevy: sizeClass !== 'micro' || draws.chance(0.6),
    incomeTaxRate: rateOf(core, income, isHighTech),
    taxableIncome: income,
    rdSpend: roughly(annualRevenue * share),
    ...vatOf(draws, core),
    environmentalTaxPayable: roughly(annualRevenue * 2e-4 * draws.spread(0.9)),
    manufacturingShare: draws.chance(0.8) ? 1 : roughly(draws.between(0.4, 1)),
    ...(regionGroup(region) === 'western'
      ? { encouragedRevenueShare: draws.chance(0.4) ? roughly(draws.between(0.6, 1)) : 0 }
      : {}),
    highTechRevenueShare: isHighTech ? roughly(draws.between(0.6, 0.95)) : 0,
    resourceProducts: recycling(draws, core),
    emissionBelowLimit: roughly(draws.between(0, 0.7)),
    waterUseLevel: draws.pick(WATER),
    solidWasteReused: draws.chance(0.8) ? 0 : roughly(draws.logBetween(50, 50_000)),
  };
}
