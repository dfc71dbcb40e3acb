import { total } from '@/lib/finance/cell';
import type { PackageYear } from '@/lib/packaging/package-cash-flow';
import { columnOf, type SupportColumn } from '@/lib/packaging/package-cash-flow';
import type { PackagePlan } from '@/lib/packaging/plan-package';
import { inflowSum, inflowsOf } from './cash-column';
import { formulaOf } from './formula';
import type { PackageParts } from './package-parts';
import {
  addressText,
  columnName,
  count,
  head,
  live,
  type Sheet,
  type SheetCell,
  words,
} from './sheet';

const COLUMNS = ['drawDown', 'repayment', 'interest', 'subsidy', 'grant', 'tax'] as const;

function loanCell(
  row: PackageYear,
  column: 'drawDown' | 'repayment' | 'interest',
  sheet: Sheet,
  { loan }: PackageParts,
): SheetCell {
  if (!loan) return null;
  const { plan, layout } = loan;
  const loanYear = row.year - plan.drawn;
  const refer = (address: Parameters<typeof addressText>[0]) =>
    live(addressText(address, sheet.name), row[column]);
  if (column === 'drawDown') return loanYear === 0 ? refer(layout.principal) : null;
  if (loanYear < 1 || loanYear > layout.loanYears) return null;
  return refer(column === 'repayment' ? layout.repaid(loanYear) : layout.interest(loanYear));
}

function supportCell(
  row: PackageYear,
  column: SupportColumn,
  sheet: Sheet,
  plan: PackagePlan,
  { book, joint }: PackageParts,
): SheetCell {
  const inflows = inflowsOf(plan.lines, (purpose) => columnOf(purpose) === column).filter(
    ({ year }) => year === row.year,
  );
  const saved =
    column === 'tax'
      ? (joint?.saving.flows ?? [])
          .filter(({ year }) => year === row.year)
          .map(({ amount }) => amount)
      : [];
  if (inflows.length + saved.length === 0) return null;
  const sum = total([...(inflows.length > 0 ? [inflowSum(inflows)] : []), ...saved]);
  return live(`ROUND(${formulaOf(sum, book.referenceOn(sheet.name))},2)`, row[column]);
}

function addYear(sheet: Sheet, row: PackageYear, plan: PackagePlan, parts: PackageParts): void {
  const at = sheet.nextRow;
  const cells = COLUMNS.map((column) =>
    column === 'drawDown' || column === 'repayment' || column === 'interest'
      ? loanCell(row, column, sheet, parts)
      : supportCell(row, column, sheet, plan, parts),
  );
  sheet.add(count(row.year), ...cells, live(`B${at}-C${at}-D${at}+E${at}+F${at}+G${at}`, row.net));
}

/** The cash flow by year, every amount the sum of what the other sheets compute. */
export function addCashFlow(sheet: Sheet, plan: PackagePlan, parts: PackageParts): void {
  const { t } = parts;
  const { cashFlow } = plan;
  if (cashFlow.length === 0) return;
  sheet.add(null);
  sheet.add(words(t('package.cashFlow'), { look: 'heading' }));
  sheet.add(words(t('export.package.cashFlowIdea'), { look: 'muted' }));
  sheet.add(
    head(t('package.year')),
    ...COLUMNS.map((column) => head(t(`package.flow.${column}`), 'right')),
    head(t('package.net'), 'right'),
  );
  const first = sheet.nextRow;
  for (const row of cashFlow) addYear(sheet, row, plan, parts);
  const last = sheet.rows.length;
  const sums = ([...COLUMNS, 'net'] as const).map((column, index) => {
    const letter = columnName(index + 1);
    const [start, ...rest] = cashFlow.map((row) => row[column]);
    const value = start && rest.reduce((sum, each) => sum.plus(each), start);
    return live(`SUM(${letter}${first}:${letter}${last})`, value, 'money', { look: 'strong' });
  });
  sheet.add(words(t('package.sum'), { look: 'strong' }), ...sums);
}
