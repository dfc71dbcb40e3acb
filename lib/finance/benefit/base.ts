import type { AttributeKey } from '@/lib/profile/registry';
import { add, type Cell, lesser } from '../cell';
import { input, sumOf, type Valuation } from '../valuation';

const listed = (column: string) => (item: Readonly<Record<string, unknown>>) => {
  const value = item[column];
  return typeof value === 'number' ? value : undefined;
};

const of = (key: AttributeKey) => (valuation: Valuation) => input(valuation, key);

/** What a share is taken of; each is an answer of the firm or a sum of answers. */
export const BASES = {
  total_investment: of('project.investment'),
  fixed_asset_investment: of('project.fixedAssetInvestment'),
  equipment_investment: of('project.equipmentInvestment'),
  /** The part of the equipment that is in the official catalogues; all of it where no part is named. */
  certified_equipment: (valuation: Valuation) =>
    valuation.facts.has('project.certifiedEquipmentInvestment')
      ? lesser(
          input(valuation, 'project.certifiedEquipmentInvestment'),
          input(valuation, 'project.equipmentInvestment'),
        )
      : input(valuation, 'project.equipmentInvestment'),
  software_investment: of('project.softwareInvestment'),
  equipment_and_software: (valuation: Valuation) =>
    add(
      input(valuation, 'project.equipmentInvestment'),
      input(valuation, 'project.softwareInvestment'),
    ),
  equipment_rd_software: (valuation: Valuation) =>
    add(
      add(
        input(valuation, 'project.equipmentInvestment'),
        input(valuation, 'project.softwareInvestment'),
      ),
      input(valuation, 'project.rdInvestment'),
    ),
  project_capital: of('project.projectCapital'),
  loan_principal: of('project.financingNeed'),
  premium: of('project.insurancePremium'),
  retrofit_tax_basis: of('project.retrofitOriginalTaxBasis'),
  rd_expense: of('rdSpend'),
  vat_payable: of('vatPayable'),
  deductible_input_vat: of('deductibleInputVat'),
  input_credit_balance: of('inputCreditBalance'),
  environmental_tax: of('environmentalTaxPayable'),
  water_resource_tax: of('waterResourceTaxPayable'),
  exempt_product_revenue: of('exemptProductRevenue'),
  resource_product_revenue: (valuation: Valuation) =>
    sumOf(
      valuation,
      'resourceProducts',
      { zh: '目录产品年销售额', en: 'Revenue from listed products' },
      listed('revenue'),
    ),
  resource_product_vat: (valuation: Valuation) =>
    sumOf(
      valuation,
      'resourceProducts',
      { zh: '目录产品年应纳增值税', en: 'VAT on listed products' },
      listed('vat'),
    ),
} as const satisfies Record<string, (valuation: Valuation) => Cell>;

export type Base = keyof typeof BASES;
export const BASE_CODES = Object.keys(BASES) as [Base, ...Base[]];

export const baseCell = (valuation: Valuation, base: Base): Cell => BASES[base](valuation);
