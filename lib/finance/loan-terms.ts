import type { CriterionSource } from '@/lib/criteria/condition';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { balanceCell } from './balance-share';
import { add, type Cell, constant, greater, lesser, line, multiply, published } from './cell';
import { Decimal } from './decimal';
import { referenceTenor } from './lending-rates';
import { REPAYMENT_CODES, type Repayment } from './loan-schedule';
import { assumed, input, type Valuation } from './valuation';

/** The loan that is planned or signed: what subsidies, rates and guarantees work on. */
export interface LoanTerms {
  readonly principal: Cell;
  readonly years: Cell;
  /** The contract rate, else the reference rate. */
  readonly rate: Cell;
  readonly repayment: Repayment;
  readonly notes: readonly Bilingual[];
  /** Whole loan years that may carry a balance. */
  readonly longestYears: number;
}

const EQUAL_PRINCIPAL: Bilingual = {
  zh: '还款方式未填，按等额本金、按月还款估算。',
  en: 'No way of repayment was given; equal monthly principal is assumed.',
};

/** The LPR of the likely term, as a range where the term may lie on either side of five years. */
export function lprOfTerm(valuation: Valuation): Cell {
  const term = input(valuation, 'project.termYears').estimate;
  const [short, long] = [assumed(valuation, 'lprOneYear'), assumed(valuation, 'lprFiveYear')];
  const isLong = (years: Decimal) => referenceTenor(years.toNumber()) === 'five_year';
  const likely = term && isLong(term.likely) ? long : short;
  const isEither = term && !isLong(term.low) && isLong(term.high);
  if (!isEither || !short.estimate || !long.estimate || !likely.estimate) return likely;
  const ends = [short.estimate.likely, long.estimate.likely] as const;
  return {
    ...likely,
    estimate: {
      low: Decimal.min(...ends),
      likely: likely.estimate.likely,
      high: Decimal.max(...ends),
    },
  };
}

/** LPR of the tenor plus spread, never below nothing: what the firm would pay without any instrument. */
export function referenceRate(valuation: Valuation): Cell {
  const rate = add(lprOfTerm(valuation), assumed(valuation, 'loanSpread'));
  return rate.estimate?.low.isNegative() ? greater(rate, constant(0, 'rate')) : rate;
}

export function loanTerms(valuation: Valuation): LoanTerms {
  const contract = input(valuation, 'project.contractRate');
  const fact = valuation.facts.get('project.repayment');
  const said = fact?.kind === 'enum' && fact.candidates.length === 1 ? fact.candidates[0] : '';
  const repayment = REPAYMENT_CODES.find((code) => code === said);
  const years = input(valuation, 'project.termYears');
  return {
    principal: input(valuation, 'project.financingNeed'),
    years,
    rate: contract.estimate ? contract : referenceRate(valuation),
    repayment: repayment ?? 'equal_principal',
    notes: repayment ? [] : [EQUAL_PRINCIPAL],
    longestYears: Math.min(40, years.estimate?.high.ceil().toNumber() ?? 1),
  };
}

/** The loan, or as much of it as a cap lets count. */
export function countedLoan(
  { principal }: LoanTerms,
  capCny: number | undefined,
  labels: { readonly counted: Bilingual; readonly cap: Bilingual },
  source: CriterionSource,
): Cell {
  if (capCny === undefined) return principal;
  const cap = published(labels.cap, capCny, 'cny', source);
  return line(labels.counted, lesser(principal, cap), { source });
}

/** Mean balance of a loan year, in yuan, of a loan or of the part of it that counts. */
export function meanBalance(principal: Cell, loan: LoanTerms, loanYear: number): Cell {
  return multiply(principal, balanceCell(loan.repayment, loan.rate, loan.years, loanYear));
}
