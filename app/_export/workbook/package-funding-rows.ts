import { toFen, ZERO } from '@/lib/finance/decimal';
import { input } from '@/lib/finance/valuation';
import { grantedSupport } from '@/lib/packaging/granted-support';
import type { PackagePlan } from '@/lib/packaging/plan-package';
import { inflowSum, inflowsOf } from './cash-column';
import { formulaOf } from './formula';
import type { PackageParts } from './package-parts';
import { addressText, amount, live, type Sheet, type SheetCell, words } from './sheet';

/** The inputs that the funding of the project rests on. */
export const FUNDING_INPUTS = [
  'project.investment',
  'project.financingNeed',
  'project.projectCapital',
] as const;

function addCost(sheet: Sheet, plan: PackagePlan, { loan, t }: PackageParts): void {
  const { before, after } = plan.effectiveRate;
  if (!loan) return;
  const { costBefore, costAfter } = loan.layout;
  const rate = (value: typeof before, address: typeof costBefore): SheetCell =>
    value
      ? live(addressText(address, sheet.name), value, 'percent')
      : words(t('export.none'), { align: 'right' });
  sheet.add(words(t('export.loan.costBefore')), rate(before, costBefore));
  sheet.add(words(t('export.loan.costAfter')), rate(after, costAfter));
}

function addPayback(sheet: Sheet, { payback }: PackagePlan, { t }: PackageParts): void {
  if (!payback) return;
  const years = (value: typeof payback.before): SheetCell =>
    value ? amount(value, 'plain') : words(t('package.never'), { align: 'right' });
  const note = words(t('export.package.notLive'), { look: 'muted' });
  sheet.add(words(t('export.package.paybackBefore')), years(payback.before), note);
  sheet.add(words(t('export.package.paybackAfter')), years(payback.after), note);
}

function addGap(sheet: Sheet, plan: PackagePlan, parts: PackageParts): void {
  const { funding } = plan;
  const { book, source, t } = parts;
  if (!funding) return;
  const first = sheet.nextRow;
  const given = (key: (typeof FUNDING_INPUTS)[number]): SheetCell => {
    const cell = input(source.basis, key);
    return cell.estimate?.likely.isFinite()
      ? live(formulaOf(cell, book.referenceOn(sheet.name)), cell.estimate.likely)
      : amount(ZERO);
  };
  sheet.add(words(t('package.investment')), given('project.investment'));
  sheet.add(words(t('package.source.loan')), given('project.financingNeed'));
  const grants = inflowSum(inflowsOf(plan.lines, (purpose) => purpose === 'project_cost'));
  sheet.add(
    words(t('export.package.grants')),
    live(
      `ROUND(${formulaOf(grants, book.referenceOn(sheet.name))},2)`,
      toFen(grants.estimate?.likely ?? ZERO),
    ),
  );
  sheet.add(
    words(t('export.package.granted')),
    amount(grantedSupport(source.basis.facts), 'money', { look: 'entry' }),
  );
  sheet.add(words(t('package.source.ownCapital')), given('project.projectCapital'));
  const sources = `B${first + 1}-B${first + 2}-B${first + 3}-B${first + 4}`;
  sheet.add(
    words(t('package.gap'), { look: 'strong' }),
    live(`MAX(0,ROUND(B${first}-${sources},2))`, funding.gap, 'money', { look: 'strong' }),
  );
}

/** What the loan costs, when the investment is paid back, and what money is still to be found. */
export function addFunding(sheet: Sheet, plan: PackagePlan, parts: PackageParts): void {
  sheet.add(null);
  sheet.add(words(parts.t('package.money'), { look: 'heading' }));
  addCost(sheet, plan, parts);
  addPayback(sheet, plan, parts);
  addGap(sheet, plan, parts);
}
