/**
 * The arithmetic of the walk-throughs, written out once more from the law and the loan contract,
 * without a line of the application.
 */

/** The year in which the walk-throughs are read; nothing in it is discounted. */
export const NOW = 2026;
/** Five-year LPR of 3.5 % (in effect since 20 May 2025) plus three points. */
const DISCOUNT = 0.035 + 0.03;

export const toFen = (yuan: number) => Math.round((yuan + Number.EPSILON) * 100) / 100;

export type Flow = readonly [year: number, yuan: number];

export const presentValue = (flows: readonly Flow[]) =>
  toFen(flows.reduce((sum, [year, yuan]) => sum + yuan / (1 + DISCOUNT) ** (year - NOW), 0));

export const eachYear = (from: number, to: number, yuan: number): Flow[] =>
  Array.from({ length: to - from + 1 }, (_, index) => [from + index, yuan] as const);

export interface Loan {
  readonly principal: number;
  readonly rate: number;
  readonly years: number;
  readonly repayment: 'equal_principal' | 'annuity' | 'bullet';
}

/** Balances at the start of each month, as the contract has it. */
function balances({ principal, rate, years, repayment }: Loan): number[] {
  const months = years * 12;
  const monthly = rate / 12;
  const instalment = (principal * monthly) / (1 - (1 + monthly) ** -months);
  const open: number[] = [];
  let left = principal;
  for (let month = 0; month < months; month += 1) {
    open.push(left);
    if (repayment === 'equal_principal') left -= principal / months;
    if (repayment === 'annuity') left -= instalment - left * monthly;
  }
  return open;
}

/** Mean balance of a loan year, 1 for the first. */
export function meanBalance(loan: Loan, year: number): number {
  return (
    balances(loan)
      .slice((year - 1) * 12, year * 12)
      .reduce((sum, each) => sum + each, 0) / 12
  );
}

export const interestOf = (loan: Loan, year: number) => toFen(meanBalance(loan, year) * loan.rate);

/** A subsidy of so many points on the mean balance, at the end of each loan year. */
export const pointsOn = (loan: Loan, points: number, years: number, drawnIn = NOW): Flow[] =>
  Array.from(
    { length: years },
    (_, index) => [drawnIn + index + 1, toFen(meanBalance(loan, index + 1) * points)] as const,
  );

/** A cost deducted at once instead of over ten years: tax paid later, at one rate. */
export function deductedAtOnce(cost: number, rate: number, year: number): number {
  const saved = toFen(cost * rate);
  const spread = toFen(saved / 10);
  return presentValue([[year, saved - spread], ...eachYear(year + 1, year + 9, -spread)]);
}

/** As the pages write an amount in a column of figures. */
export function figure(yuan: number): string {
  const text = Math.abs(yuan).toLocaleString('en-US', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return yuan < 0 ? `−${text}` : text;
}
