import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { type FuelCarrierCode, fuelCarrier, unitAfterNumber } from '@/lib/taxonomy/fuel-carrier';
import { exactSum } from './exact-sum';
import type { Ledger, LedgerSeries } from './ledger';

/** Something in the ledger that is hardly what was meant; asked about, never changed. */
export interface LedgerQuestion {
  readonly cell: string;
  readonly carrier: FuelCarrierCode;
  readonly message: Bilingual;
}

/** Two orders of magnitude: what a wrong unit or a lost decimal mark makes. */
const FAR = 100;
const LEAST_OTHERS = 3;
/** Totals in a file are rounded. */
const ROUNDING = 0.001;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (upper + lower) / 2;
}

function farMonths({ carrier, unit, values, cells }: LedgerSeries): LedgerQuestion[] {
  const name = fuelCarrier(carrier).name;
  const label = unitAfterNumber(unit);
  return values.flatMap((value, i) => {
    const others = values.filter((other, k) => k !== i && other !== null && other > 0) as number[];
    const middle = median(others);
    const cell = cells[i];
    if (!value || value < 0 || !cell || others.length < LEAST_OTHERS) return [];
    if (value < middle * FAR && value * FAR > middle) return [];
    return [
      {
        cell,
        carrier,
        message: {
          zh: `${cell}：${name.zh}${i + 1}月是${value}${label.zh}，其他月份的中位数是${middle}${label.zh}，相差百倍以上。单位或小数点对吗？`,
          en: `${cell}: ${name.en} of month ${i + 1} is ${value} ${label.en}, the median of the other months ${middle} ${label.en}: a hundredfold apart. Are unit and decimal mark right?`,
        },
      },
    ];
  });
}

function otherTotal({ carrier, unit, values, total }: LedgerSeries): LedgerQuestion[] {
  if (!total) return [];
  const sum = exactSum(values.filter((value) => value !== null));
  if (Math.abs(total.value - sum) <= Math.max(ROUNDING * Math.abs(sum), 0.01)) return [];
  const name = fuelCarrier(carrier).name;
  const label = unitAfterNumber(unit);
  return [
    {
      cell: total.cell,
      carrier,
      message: {
        zh: `${total.cell}：表里的合计是${total.value}${label.zh}，${name.zh}各月相加是${sum}${label.zh}。哪个对？`,
        en: `${total.cell}: the total in the file is ${total.value} ${label.en}, the months of ${name.en} add up to ${sum} ${label.en}. Which is right?`,
      },
    },
  ];
}

/** What to ask about a ledger that was read: months far from the others, totals that do not fit. */
export const ledgerQuestions = ({ series }: Ledger): LedgerQuestion[] =>
  series.flatMap((one) => [...farMonths(one), ...otherTotal(one)]);
