import { CERTIFICATIONS } from '@/lib/taxonomy/certification';
import { type CodeList, codeLabel, codeList } from '@/lib/taxonomy/code-list';
import * as firm from '@/lib/taxonomy/firm-codes';
import * as instrument from '@/lib/taxonomy/instrument-codes';
import { PRACTICES } from '@/lib/taxonomy/practice';
import * as project from '@/lib/taxonomy/project-codes';
import { PROJECT_TYPES } from '@/lib/taxonomy/project-type';
import { SIZE_CLASS_LABELS } from '@/lib/taxonomy/size-class';
import type { CodeItem } from './taxonomy-item';

/** The lists that are codes and labels and nothing more, by their name in the address. */
export const CODE_LISTS: Readonly<Record<string, CodeList>> = {
  'project-types': PROJECT_TYPES,
  certifications: CERTIFICATIONS,
  practices: PRACTICES,
  'instrument-kinds': instrument.INSTRUMENT_KINDS,
  'instrument-levels': instrument.INSTRUMENT_LEVELS,
  effects: instrument.EFFECTS,
  confidences: instrument.CONFIDENCES,
  'benefit-types': instrument.BENEFIT_TYPES,
  'size-classes': codeList(SIZE_CLASS_LABELS),
  zones: firm.ZONES,
  ownerships: firm.OWNERSHIPS,
  'tax-credit-ratings': firm.TAX_CREDIT_RATINGS,
  'environmental-credits': firm.ENVIRONMENTAL_CREDITS,
  'restricted-industries': firm.RESTRICTED_INDUSTRIES,
  'local-carbon-ratings': firm.LOCAL_CARBON_RATINGS,
  'water-use-levels': firm.WATER_USE_LEVELS,
  'benchmark-levels': firm.BENCHMARK_LEVELS,
  collateral: firm.COLLATERAL,
  rosters: project.ROSTERS,
  pools: project.POOLS,
  'lender-types': project.LENDER_TYPES,
  'loan-kinds': project.LOAN_KINDS,
  repayments: project.REPAYMENTS,
  'support-kinds': project.SUPPORT_KINDS,
  'support-levels': project.SUPPORT_LEVELS,
};

/** The entries of a code list; a list of numbers in disguise gives its codes as numbers. */
export function codeListItems(list: CodeList, numeric = false): CodeItem[] {
  return list.codes.map((code) => ({
    code: numeric ? Number(code) : code,
    name: codeLabel(list, code),
  }));
}
