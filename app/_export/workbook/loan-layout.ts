import type { Address } from './sheet';

const FIRST_YEAR_ROW = 13;

/** Where the numbers of the loan stand, known before the sheet is written. */
export class LoanLayout {
  readonly rate: Address;
  readonly principal: Address;
  readonly months: Address;
  readonly monthlyRate: Address;

  constructor(
    readonly sheet: string,
    readonly loanYears: number,
  ) {
    this.principal = this.at(4, 1);
    this.rate = this.at(5, 1);
    this.months = this.at(7, 1);
    this.monthlyRate = this.at(8, 1);
  }

  private at(row: number, column: number): Address {
    return { sheet: this.sheet, row, column };
  }

  yearRow(loanYear: number): number {
    return FIRST_YEAR_ROW + loanYear - 1;
  }

  /** Month 0 is the day on which the loan is paid out. */
  monthRow(month: number): number {
    return FIRST_YEAR_ROW + this.loanYears + 3 + month;
  }

  get lastMonth(): number {
    return 12 * this.loanYears;
  }

  mean(loanYear: number): Address {
    return this.at(this.yearRow(loanYear), 2);
  }

  repaid(loanYear: number): Address {
    return this.at(this.yearRow(loanYear), 3);
  }

  interest(loanYear: number): Address {
    return this.at(this.yearRow(loanYear), 4);
  }

  received(loanYear: number): Address {
    return this.at(this.yearRow(loanYear), 5);
  }

  /** The cost of the loan without and with what the package brings. */
  get costBefore(): Address {
    return this.at(9, 1);
  }

  get costAfter(): Address {
    return this.at(10, 1);
  }
}
