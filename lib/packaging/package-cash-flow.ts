import type { Purpose } from '@/lib/finance/benefit/definition';
import { partPurpose } from '@/lib/finance/benefit/registry';
import { drawYear } from '@/lib/finance/benefit/timing';
import { type Decimal, toFen, ZERO } from '@/lib/finance/decimal';
import type { TaxSaving } from '@/lib/finance/income-tax';
import { loanTerms } from '@/lib/finance/loan-terms';
import { costOfLoan, loanYears } from '@/lib/finance/loan-years';
import type { Valuation } from '@/lib/finance/valuation';
import { type ChosenItem, jointTax } from './joint-tax';
import { likelyOf } from './package-item';

/** One calendar year of the package, likely case, undiscounted yuan to the fen. */
export interface PackageYear {
  readonly year: number;
  readonly drawDown: Decimal;
  readonly repayment: Decimal;
  readonly interest: Decimal;
  /** Interest subsidies, guarantee fees and interest saved. */
  readonly subsidy: Decimal;
  /** Grants and awards, and what a market pays. */
  readonly grant: Decimal;
  readonly tax: Decimal;
  /** drawDown − repayment − interest + subsidy + grant + tax. */
  readonly net: Decimal;
}

type Column = Exclude<keyof PackageYear, 'year' | 'net'>;

/** The columns of support. */
export type SupportColumn = 'subsidy' | 'grant' | 'tax';

const COLUMNS: Readonly<Record<Purpose, SupportColumn | undefined>> = {
  project_cost: 'grant',
  title: 'grant',
  premium: 'grant',
  market: 'grant',
  loan_interest: 'subsidy',
  guarantee_fee: 'subsidy',
  other_tax: 'tax',
  // Worked out for all measures together.
  income_tax: undefined,
  capital: undefined,
};

/** The column in which money for a purpose stands. */
export const columnOf = (purpose: Purpose): SupportColumn | undefined => COLUMNS[purpose];

const isEmpty = ({ year: _, ...amounts }: PackageYear) =>
  Object.values(amounts).every((amount) => amount.isZero());

class Ledger {
  private readonly years = new Map<number, Map<Column, Decimal>>();

  add(year: number, column: Column, amount: Decimal): void {
    const row = this.years.get(year) ?? new Map<Column, Decimal>();
    row.set(column, (row.get(column) ?? ZERO).plus(amount));
    this.years.set(year, row);
  }

  /** In order, without empty years at the end. */
  rows(): readonly PackageYear[] {
    const rows = this.allRows();
    return rows.slice(0, rows.findLastIndex((row) => !isEmpty(row)) + 1);
  }

  private allRows(): readonly PackageYear[] {
    return [...this.years]
      .sort(([a], [b]) => a - b)
      .map(([year, row]) => {
        const get = (column: Column) => toFen(row.get(column) ?? ZERO);
        const [drawDown, repayment, interest] = [
          get('drawDown'),
          get('repayment'),
          get('interest'),
        ];
        const [subsidy, grant, tax] = [get('subsidy'), get('grant'), get('tax')];
        const support = subsidy.plus(grant).plus(tax);
        const net = drawDown.minus(repayment).minus(interest).plus(support);
        return { year, drawDown, repayment, interest, subsidy, grant, tax, net };
      });
  }
}

function addLoan(ledger: Ledger, valuation: Valuation): void {
  const loan = loanTerms(valuation);
  const years = loanYears(loan);
  if (years.length === 0) return;
  const first = drawYear(valuation);
  ledger.add(first, 'drawDown', loan.principal.estimate?.likely ?? ZERO);
  for (const { loanYear, repayment, interest } of years) {
    ledger.add(first + loanYear, 'repayment', repayment);
    ledger.add(first + loanYear, 'interest', interest);
  }
}

function addSupport(ledger: Ledger, { item, taken }: ChosenItem): void {
  for (const { part, worth } of item.worth.parts) {
    const column = columnOf(partPurpose(part));
    if (!column) continue;
    for (const flow of worth.flows) ledger.add(flow.year, column, likelyOf(flow).times(taken));
  }
}

/** Draw-down, interest, subsidy, grant and tax in one table; income tax as the chosen measures save together. */
export function packageCashFlow(
  chosen: readonly ChosenItem[],
  valuation: Valuation,
  tax: TaxSaving = jointTax(chosen, valuation),
): readonly PackageYear[] {
  const ledger = new Ledger();
  addLoan(ledger, valuation);
  for (const each of chosen) addSupport(ledger, each);
  for (const flow of tax.flows) ledger.add(flow.year, 'tax', likelyOf(flow));
  return ledger.rows();
}

/** Yearly cost of the loan, all payments counted, without and with what lowers its interest. */
export function costOfFinance(
  chosen: readonly ChosenItem[],
  valuation: Valuation,
): { readonly before: Decimal | null; readonly after: Decimal | null } {
  const loan = loanTerms(valuation);
  const first = drawYear(valuation);
  const received = chosen.flatMap(({ item, taken }) =>
    item.worth.parts
      .filter(({ part }) => columnOf(partPurpose(part)) === 'subsidy')
      .flatMap(({ worth }) => worth.flows)
      .map((flow) => ({
        loanYear: Math.max(1, flow.year - first),
        amount: likelyOf(flow).times(taken),
      })),
  );
  return {
    before: costOfLoan(loan, [])?.annual ?? null,
    after: costOfLoan(loan, received)?.annual ?? null,
  };
}
