import { Decimal, ZERO } from '@/lib/finance/decimal';
import { loanYears } from '@/lib/finance/loan-years';
import type { PackagePlan } from '@/lib/packaging/plan-package';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { codeLabel } from '@/lib/taxonomy/code-list';
import { REPAYMENTS } from '@/lib/taxonomy/project-codes';
import type { ExportWords } from '../export-words';
import type { Book } from './book';
import { inflowSum } from './cash-column';
import { formulaOf } from './formula';
import type { LoanLayout } from './loan-layout';
import { type LoanPlan, likelyMean, likelyShare } from './loan-plan';
import { addressText, columnName, count, head, live, Sheet, type SheetCell, words } from './sheet';

export interface LoanSheetParts {
  readonly loan: LoanPlan;
  readonly layout: LoanLayout;
  readonly book: Book;
  /** Of the package; undefined where there is none. */
  readonly effectiveRate: PackagePlan['effectiveRate'] | undefined;
  readonly t: ExportWords;
  readonly locale: Locale;
}

const WIDTHS = [30, 18, 18, 18, 18, 20, 20];
const heads = (...labels: readonly string[]) =>
  labels.map((label, index) => (index === 0 ? head(label) : head(label, 'right')));

/** The opening balance of the month in column A, for a loan of 1. */
function shareFormula({ repayment }: LoanPlan, row: number, n: string, i: string): string {
  const month = `A${row}`;
  const even = `1-(${month}-1)/${n}`;
  if (repayment === 'bullet') return `IF(${month}>${n},0,1)`;
  if (repayment === 'equal_principal') return `IF(${month}>${n},0,${even})`;
  const annuity = `((1+${i})^${n}-(1+${i})^(${month}-1))/((1+${i})^${n}-1)`;
  return `IF(${month}>${n},0,IF(${i}=0,${even},${annuity}))`;
}

/** Writes the sheet of one loan from above; its places are those of the layout. */
class LoanSheet {
  readonly sheet: Sheet;
  private readonly n: string;
  private readonly i: string;

  constructor(private readonly parts: LoanSheetParts) {
    const { layout } = parts;
    this.sheet = new Sheet(layout.sheet, WIDTHS);
    this.n = addressText(layout.months, layout.sheet);
    this.i = addressText(layout.monthlyRate, layout.sheet);
  }

  private get monthly(): Decimal {
    return (this.parts.loan.rate.estimate?.likely ?? ZERO).div(12);
  }

  private get principal(): Decimal {
    return this.parts.loan.principal.estimate?.likely ?? ZERO;
  }

  terms(): void {
    const { loan, book, t, locale } = this.parts;
    const { sheet } = this;
    const at = (cell: LoanPlan['rate']) => formulaOf(cell, book.referenceOn(sheet.name));
    sheet.add(words(t('export.loan.title'), { look: 'title' }));
    sheet.add(words(t('export.loan.idea'), { look: 'muted' }));
    sheet.add(
      words(t('export.loan.repayment')),
      words(codeLabel(REPAYMENTS, loan.repayment)[locale], { align: 'right' }),
    );
    const { principal, rate, years, months } = loan;
    const row = (label: string, cell: SheetCell, note?: string) =>
      sheet.add(words(label), cell, note ? words(note, { look: 'muted' }) : null);
    row(t('export.loan.principal'), live(at(principal), this.principal));
    row(t('export.loan.rate'), live(at(rate), rate.estimate?.likely, 'percent'));
    row(t('export.loan.years'), live(at(years), years.estimate?.likely, 'plain'));
    const longest = this.parts.layout.lastMonth;
    row(
      t('export.loan.months'),
      live(`MIN(${longest},MAX(1,ROUND($B$6*12,0)))`, new Decimal(months), 'plain'),
      t('export.loan.mostMonths', { count: longest }),
    );
    row(t('export.loan.monthlyRate'), live('$B$5/12', this.monthly, 'percent'));
    this.cost();
  }

  /** The internal rate of the monthly payments, compounded: what the loan costs a year. */
  private cost(): void {
    const { layout, effectiveRate, t } = this.parts;
    const [first, last] = [layout.monthRow(0), layout.monthRow(layout.lastMonth)];
    const rate = (column: number, value: Decimal | null | undefined): SheetCell => {
      if (!value) return words(t('export.none'), { align: 'right' });
      const range = `${columnName(column)}${first}:${columnName(column)}${last}`;
      return live(`(1+IRR(${range},${this.i}))^12-1`, value, 'percent');
    };
    this.sheet.add(words(t('export.loan.costBefore')), rate(5, effectiveRate?.before));
    this.sheet.add(words(t('export.loan.costAfter')), rate(6, effectiveRate?.after));
  }

  years(): void {
    const { loan, layout, t } = this.parts;
    const { sheet } = this;
    const known = loanYears({ ...loan, notes: [], longestYears: layout.loanYears });
    sheet.add(words(t('export.loan.byYear'), { look: 'heading' }));
    sheet.add(
      ...heads(
        t('export.loan.loanYear'),
        t('export.loan.calendarYear'),
        t('export.loan.meanShare'),
        t('export.loan.repaid'),
        t('export.loan.interest'),
        t('export.loan.received'),
      ),
    );
    for (let loanYear = 1; loanYear <= layout.loanYears; loanYear += 1) {
      const year = known[loanYear - 1];
      sheet.add(
        count(loanYear),
        count(loan.drawn + loanYear),
        live(`${this.sum('B', loanYear, loanYear)}/12`, likelyMean(loan, loanYear), 'percent'),
        live(this.repaid(loanYear), year?.repayment ?? ZERO),
        live(`ROUND(${this.sum('E', loanYear, loanYear)},2)`, year?.interest ?? ZERO),
        this.received(loanYear),
      );
    }
    sheet.add(null);
  }

  /** A column of the months, from one loan year to another. */
  private sum(column: string, from: number, to: number): string {
    const { layout } = this.parts;
    const [first, last] = [layout.monthRow(from * 12 - 11), layout.monthRow(to * 12)];
    return `SUM(${column}${first}:${column}${last})`;
  }

  /** What is repaid so far less what was before, so that the years add up to the loan to the fen. */
  private repaid(loanYear: number): string {
    const soFar = (year: number) => `ROUND(${this.sum('D', 1, year)},2)`;
    return loanYear === 1 ? soFar(1) : `${soFar(loanYear)}-${soFar(loanYear - 1)}`;
  }

  private received(loanYear: number): SheetCell {
    const { loan, book } = this.parts;
    const inflows = loan.received.get(loanYear);
    if (!inflows) return null;
    const brought = inflowSum(inflows);
    return live(formulaOf(brought, book.referenceOn(this.sheet.name)), brought.estimate?.likely);
  }

  months(): void {
    const { loan, layout, t } = this.parts;
    const { sheet, principal, monthly } = this;
    sheet.add(words(t('export.loan.byMonth'), { look: 'heading' }));
    sheet.add(
      ...heads(
        t('export.loan.month'),
        t('export.loan.share'),
        t('export.loan.opening'),
        t('export.loan.repaid'),
        t('export.loan.interest'),
        t('export.loan.flowBefore'),
        t('export.loan.flowAfter'),
      ),
    );
    const loanAmount = live('$B$4', principal);
    sheet.add(count(0), null, null, null, null, loanAmount, loanAmount);
    for (let month = 1; month <= layout.lastMonth; month += 1) {
      const row = layout.monthRow(month);
      const share = likelyShare(loan, month);
      const repaid = principal.times(share.minus(likelyShare(loan, month + 1)));
      const interest = principal.times(share).times(monthly);
      const paid = repaid.plus(interest).neg();
      const inflows = month % 12 === 0 ? loan.received.get(month / 12) : undefined;
      const receipt = addressText(layout.received(month / 12), sheet.name);
      sheet.add(
        count(month),
        live(shareFormula(loan, row, this.n, this.i), share, 'percent'),
        live(`$B$4*B${row}`, principal.times(share)),
        live(`C${row}-C${row + 1}`, repaid),
        live(`C${row}*${this.i}`, interest),
        live(`-(D${row}+E${row})`, paid),
        inflows
          ? live(`F${row}+${receipt}`, paid.plus(inflowSum(inflows).estimate?.likely ?? ZERO))
          : live(`F${row}`, paid),
      );
    }
  }
}

/** The loan month by month, unrounded, with its yearly sums and its cost; every number is live. */
export function loanSheet(parts: LoanSheetParts): Sheet {
  const loan = new LoanSheet(parts);
  loan.terms();
  loan.years();
  loan.months();
  return loan.sheet;
}
