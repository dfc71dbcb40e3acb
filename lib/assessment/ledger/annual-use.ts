import { type FuelCarrierCode, fuelCarrier } from '@/lib/taxonomy/fuel-carrier';
import { exactSum } from './exact-sum';
import type { CarrierMonths, LedgerFuelUse, LedgerSeries } from './ledger';
import { addFault, type LedgerDraft, type LedgerPlace, noteAt } from './ledger-draft';
import { commonUnit, inUnit, MONTHS } from './ledger-series';
import { MOST_AMOUNT } from './limits';

/** One carrier over the year. */
export interface AnnualUse {
  readonly months: CarrierMonths;
  readonly use: LedgerFuelUse;
  readonly missing: readonly number[];
}

const numbers = (values: readonly (number | null)[]): number[] =>
  values.filter((value) => value !== null);

/**
 * The year of one carrier, from all its series. Where any of them lacks a month the amount is a
 * band: at least what is known, or at least zero where corrections below zero occur.
 */
export function annualUse(
  carrier: FuelCarrierCode,
  series: readonly LedgerSeries[],
  place: LedgerPlace,
  draft: LedgerDraft,
): AnnualUse | undefined {
  const unit = commonUnit(series.map((one) => one.unit));
  const converted = series.map((one) =>
    one.values.map((value) =>
      value === null || !unit ? null : inUnit(value, carrier, one.unit, unit),
    ),
  );
  const known = numbers(converted.flat());
  if (!unit || known.length === 0) return undefined;
  const sum = exactSum(known);
  const { zh, en } = fuelCarrier(carrier).name;
  if (sum < 0 || sum > MOST_AMOUNT) {
    const message =
      sum < 0
        ? { zh: `${zh}全年合计为负数`, en: `the year of ${en} adds up to less than zero` }
        : { zh: `${zh}全年合计过大`, en: `the year of ${en} is too large` };
    addFault(draft, place, message, [carrier]);
    return undefined;
  }
  const missing = MONTHS.filter((month) => converted.some((values) => values[month - 1] === null));
  const hasNegative = known.some((value) => value < 0);
  const min = hasNegative ? 0 : sum;
  if (series.length > 1) {
    draft.notes.push(
      noteAt(
        place,
        `${zh}有${series.length}列，已相加；如果一列包含另一列，请删去其一`,
        `${en} has ${series.length} columns, which were added up; if one holds the other, delete one of them`,
      ),
    );
  }
  if (hasNegative) {
    draft.notes.push(
      noteAt(
        place,
        `${zh}有负数的月份，按库存或结算调整计入`,
        `${en} has months below zero, counted as corrections`,
      ),
    );
  }
  if (missing.length > 0) {
    const list = missing.join('、');
    draft.notes.push(
      noteAt(
        place,
        `${zh}缺${list}月，全年消费量只知道下限`,
        `${en} lacks months ${missing.join(', ')}: only a lower bound of the year is known`,
      ),
    );
  }
  return {
    months: {
      carrier,
      unit,
      values: MONTHS.map((month) => {
        const parts = converted.map((values) => values[month - 1] ?? null);
        return parts.includes(null) ? null : exactSum(numbers(parts));
      }),
    },
    use: { carrier, amount: missing.length > 0 ? { min } : sum, unit },
    missing,
  };
}
