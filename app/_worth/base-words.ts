import type { Base } from '@/lib/finance/benefit/base';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

const label = (key: AttributeKey): Bilingual => attribute(key).label;
const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** What a share is taken of, as the form calls it. */
export const BASE_WORDS: Readonly<Record<Base, Bilingual>> = {
  total_investment: label('project.investment'),
  fixed_asset_investment: label('project.fixedAssetInvestment'),
  equipment_investment: label('project.equipmentInvestment'),
  certified_equipment: label('project.certifiedEquipmentInvestment'),
  software_investment: label('project.softwareInvestment'),
  equipment_and_software: text('设备与软件投资', 'equipment and software'),
  equipment_rd_software: text('设备、软件与研发投入', 'equipment, software and R&D'),
  project_capital: label('project.projectCapital'),
  loan_principal: label('project.financingNeed'),
  premium: label('project.insurancePremium'),
  retrofit_tax_basis: label('project.retrofitOriginalTaxBasis'),
  rd_expense: label('rdSpend'),
  vat_payable: label('vatPayable'),
  deductible_input_vat: label('deductibleInputVat'),
  input_credit_balance: label('inputCreditBalance'),
  environmental_tax: label('environmentalTaxPayable'),
  water_resource_tax: label('waterResourceTaxPayable'),
  exempt_product_revenue: label('exemptProductRevenue'),
  resource_product_revenue: text('目录产品年销售额', 'revenue from listed products'),
  resource_product_vat: text('目录产品年应纳增值税', 'VAT on listed products'),
};
