import type { ExportSource } from '../export-source';
import type { ExportWords } from '../export-words';
import type { Book } from './book';
import type { JointTax } from './joint-tax-block';
import type { LoanLayout } from './loan-layout';
import type { LoanPlan } from './loan-plan';

/** What the sheet of the package refers to on the others. */
export interface PackageParts {
  readonly source: ExportSource;
  readonly book: Book;
  readonly t: ExportWords;
  readonly joint: JointTax | undefined;
  readonly loan: { readonly plan: LoanPlan; readonly layout: LoanLayout } | undefined;
}
