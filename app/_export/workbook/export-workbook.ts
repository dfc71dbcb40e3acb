import { partLabel } from '@/app/_worth/worth-steps';
import type { Cell } from '@/lib/finance/cell';
import { input } from '@/lib/finance/valuation';
import { type ExportSource, planOf, type ValuedMatch, valuedMatches } from '../export-source';
import { type ExportWords, exportWords } from '../export-words';
import { ArithmeticSheet, type Block } from './arithmetic-sheet';
import { assumptionSheet } from './assumption-sheet';
import { Book } from './book';
import { inputSheet } from './input-sheet';
import { type JointTax, jointTaxOf } from './joint-tax-block';
import { LoanLayout } from './loan-layout';
import { type LoanPlan, loanPlan } from './loan-plan';
import { loanSheet } from './loan-sheet';
import { notesSheet } from './notes-sheet';
import { FUNDING_INPUTS } from './package-funding-rows';
import { packageSheet } from './package-sheet';
import { resultSheet } from './result-sheet';
import { Sheet, words } from './sheet';

function blockOf({ match, worth }: ValuedMatch, { locale }: ExportSource): Block {
  const { instrument } = match.compiled;
  const { parts, presentValue } = worth;
  const named = parts.length > 1 ? parts.map(({ part }) => partLabel(part, locale)) : [];
  return {
    title: instrument.name[locale],
    notes: [...named, ...worth.notes.map((note) => note[locale])],
    cells: [
      ...parts.flatMap(({ worth: own }) =>
        own.capital ? [own.capital, own.presentValue] : [own.presentValue],
      ),
      presentValue,
    ],
    result: presentValue,
    instrument,
  };
}

function jointBlocks(joint: JointTax, { locale }: ExportSource, t: ExportWords): readonly Block[] {
  const names = joint.lines.map(({ item }) => item.name[locale]);
  const block = (title: string, result: Cell): Block => ({
    title,
    notes: names,
    cells: [result],
    result,
  });
  return [
    ...(joint.withoutGrants
      ? [block(t('export.arithmetic.withoutGrants'), joint.withoutGrants)]
      : []),
    block(t('export.arithmetic.together'), joint.sum),
  ];
}

/** The cells of all blocks and of what else the sheets refer to. */
function cellsOf(
  blocks: readonly Block[],
  loan: LoanPlan | undefined,
  { basis }: ExportSource,
): readonly Cell[] {
  return [
    ...blocks.flatMap(({ cells }) => cells),
    ...(loan ? [loan.principal, loan.rate, loan.years] : []),
    ...FUNDING_INPUTS.map((key) => input(basis, key)),
  ];
}

function withoutLoan(name: string, t: ExportWords): Sheet {
  const sheet = new Sheet(name, [60]);
  sheet.add(words(t('export.loan.title'), { look: 'title' }));
  sheet.add(words(t('export.loan.unknown')));
  return sheet;
}

/**
 * A result and its package as sheets in the language of the user. Every likely amount is a live
 * formula that goes back to one cell for each input and each assumption.
 */
export function exportWorkbook(source: ExportSource): readonly Sheet[] {
  const { basis, locale } = source;
  const t = exportWords(locale);
  const name = (
    sheet: 'result' | 'arithmetic' | 'assumptions' | 'inputs' | 'loan' | 'package' | 'notes',
  ) => t(`export.sheets.${sheet}`);
  const book = new Book();
  const plan = planOf(source);
  const joint = jointTaxOf(plan, basis);
  const loan = loanPlan(basis, plan);
  const layout = loan && new LoanLayout(name('loan'), loan.loanYears);
  if (layout)
    for (let year = 1; year <= layout.loanYears; year += 1)
      book.balances.set(year, layout.mean(year));

  const blocks = [
    ...valuedMatches(source).map((each) => blockOf(each, source)),
    ...(joint ? jointBlocks(joint, source, t) : []),
  ];
  const cells = cellsOf(blocks, loan, source);
  const assumptions = assumptionSheet(name('assumptions'), cells, book, source, t);
  const inputs = inputSheet(name('inputs'), cells, book, source, t);
  const arithmetic = new ArithmeticSheet(name('arithmetic'), book, t, locale);
  for (const block of blocks) arithmetic.add(block);
  const loans =
    loan && layout
      ? loanSheet({ loan, layout, book, effectiveRate: plan?.effectiveRate, t, locale })
      : withoutLoan(name('loan'), t);
  const parts = { source, book, t, joint, loan: loan && layout && { plan: loan, layout } };
  return [
    resultSheet(name('result'), book, source, t),
    arithmetic.sheet,
    assumptions,
    inputs,
    loans,
    packageSheet(name('package'), parts),
    notesSheet(name('notes'), source, t),
  ];
}
