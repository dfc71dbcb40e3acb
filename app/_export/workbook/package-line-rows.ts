import { ZERO } from '@/lib/finance/decimal';
import type { Adjustment, PackageLine, PackagePlan } from '@/lib/packaging/plan-package';
import { formulaOf } from './formula';
import type { PackageParts } from './package-parts';
import { amount, head, live, type Sheet, words } from './sheet';

const ALONE = 'B';
const TAKEN = 'C';

/** A line by itself: the present value of its block, as much of it as is taken. Gives its row. */
function addLine(sheet: Sheet, { item, taken, alone }: PackageLine, parts: PackageParts): number {
  const { book, source, t } = parts;
  const { worth } = item;
  const row = sheet.nextRow;
  if (worth.kind !== 'computed') throw new RangeError(`${item.id} is chosen without an amount`);
  const present = formulaOf(worth.presentValue, book.referenceOn(sheet.name));
  const { low, high } = worth.presentValue.estimate ?? { low: ZERO, high: ZERO };
  return sheet.add(
    words(item.name[source.locale]),
    live(`ROUND(${present}*${TAKEN}${row},2)`, alone),
    amount(taken, 'percent'),
    amount(low.times(taken), 'money', { look: 'muted' }),
    amount(high.times(taken), 'money', { look: 'muted' }),
    words(source.toggles.in.includes(item.id) ? t('package.forced') : ''),
  );
}

/** The adjustments there are, and the one that would be if the inputs were others. */
function adjustmentsOf(plan: PackagePlan, { joint }: PackageParts): readonly Adjustment[] {
  const isTold = plan.adjustments.some(({ kind }) => kind === 'income_tax_together');
  if (isTold || !joint || joint.lines.length < 2) return plan.adjustments;
  const ids = joint.lines.map(({ item }) => item.id);
  return [{ kind: 'income_tax_together', ids, amount: ZERO }, ...plan.adjustments];
}

function adjustmentFormula(
  { kind }: Adjustment,
  rows: ReadonlyMap<string, number>,
  sheet: Sheet,
  { joint, book }: PackageParts,
): string {
  if (!joint) throw new RangeError(`an adjustment of kind ${kind} without a tax measure`);
  const referenceOf = book.referenceOn(sheet.name);
  const beside = formulaOf(joint.sum, referenceOf);
  const together = joint.withoutGrants ? formulaOf(joint.withoutGrants, referenceOf) : beside;
  if (kind === 'grants_off_base') return `ROUND(${beside}-${together},2)`;
  const apart = joint.lines.map(({ item }) => `${ALONE}${rows.get(item.id)}`).join('+');
  return `ROUND(${together}-(${apart}),2)`;
}

/** The lines, what makes the whole differ from them, and the total. */
export function addPackageLines(sheet: Sheet, plan: PackagePlan, parts: PackageParts): void {
  const { t } = parts;
  sheet.add(null);
  sheet.add(
    head(t('package.instrument')),
    head(t('package.byItself'), 'right'),
    head(t('export.package.taken'), 'right'),
    head(t('export.low'), 'right'),
    head(t('export.high'), 'right'),
    head(''),
  );
  const first = sheet.nextRow;
  const rows = new Map(plan.lines.map((line) => [line.item.id, addLine(sheet, line, parts)]));
  for (const adjustment of adjustmentsOf(plan, parts))
    sheet.add(
      words(t(`package.adjustment.${adjustment.kind}`)),
      live(adjustmentFormula(adjustment, rows, sheet, parts), adjustment.amount),
    );
  const last = sheet.rows.length;
  sheet.add(
    words(t('package.total'), { look: 'strong' }),
    last < first
      ? amount(plan.worth.likely, 'money', { look: 'strong' })
      : live(`SUM(${ALONE}${first}:${ALONE}${last})`, plan.worth.likely, 'money', {
          look: 'strong',
        }),
    null,
    amount(plan.worth.low, 'money', { look: 'muted' }),
    amount(plan.worth.high, 'money', { look: 'muted' }),
  );
}
