import { postedForm } from '@/app/_intake/posted-form';
import { attributeOfField } from '@/app/_intake/step-fields';
import { today } from '@/app/_server/today';
import type { LedgerFuelUse } from '@/lib/assessment/ledger/ledger';
import { checkForm } from '@/lib/profile/form/check-form';
import { writeForm } from '@/lib/profile/form/write-form';
import type { Locale } from '@/lib/taxonomy/bilingual';

/** Each carrier once, with a number or a lower bound: what a ledger gives, and nothing else. */
function isLedger(rows: readonly LedgerFuelUse[]): boolean {
  const carriers = new Set(rows.map(({ carrier }) => carrier));
  return (
    rows.length > 0 &&
    carriers.size === rows.length &&
    rows.every(
      ({ amount }) =>
        typeof amount === 'number' || ('min' in amount && Object.keys(amount).length === 1),
    )
  );
}

/**
 * The posted amounts as fields of the form, read and written anew: fields that nobody sees may hold
 * anything. Undefined where they are not what a ledger gives.
 */
export function postedLedger(data: FormData, locale: Locale): Record<string, string[]> | undefined {
  const posted = Object.entries(postedForm(data)).filter(
    ([field]) => attributeOfField(field) === 'fuelUse',
  );
  const { answers, issues } = checkForm(Object.fromEntries(posted), today());
  const rows = answers.fuelUse as readonly LedgerFuelUse[] | undefined;
  if (issues.length > 0 || !rows || !isLedger(rows)) return undefined;
  return writeForm({ fuelUse: rows.map((row) => ({ ...row })) }, locale);
}
