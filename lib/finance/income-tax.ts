import {
  discountedSum,
  discountFactor,
  growthOf,
  presentValueOfSums,
  type RunningSum,
  type YearFlow,
} from './benefit/part-worth';
import {
  add,
  type Cell,
  constant,
  divide,
  enclosed,
  lesser,
  line,
  multiply,
  subtract,
  total,
} from './cell';
import type { Decimal } from './decimal';
import { decimal } from './estimate';
import {
  effectsWith,
  NO_MONEY,
  type TaxEffect,
  TaxYears,
  text,
  yearsOf,
  ZERO_RATE,
} from './tax-years';
import type { Valuation } from './valuation';

/** What the measures save together: by year, and today. */
export interface TaxSaving {
  readonly flows: readonly YearFlow[];
  /** One present value for each kind of saving, to be added up. */
  readonly presentValues: readonly Cell[];
}

const PRESENT_VALUE = text('折现后的现值', 'Present value');

function ofYears(
  years: readonly number[],
  amountOf: (year: number) => Cell,
  valuation: Valuation,
): TaxSaving {
  const flows = years.map((year) => ({ year, amount: amountOf(year) }));
  return flows.length === 0
    ? { flows, presentValues: [] }
    : { flows, presentValues: [line(PRESENT_VALUE, discountedSum(flows, valuation))] };
}

const widened = (cell: Cell, by: Decimal): Cell => {
  const { estimate } = cell;
  return estimate
    ? {
        ...cell,
        estimate: { ...estimate, low: estimate.low.minus(by), high: estimate.high.plus(by) },
      }
    : cell;
};

/** The last year takes what the rounded ones have left, so that nothing is gained but time. */
function advanceFlows(saved: Cell, spread: Cell, years: readonly number[]): readonly YearFlow[] {
  const last = years.length - 1;
  const nothing = constant(0, 'cny');
  const before = multiply(spread, constant(last, 'number'));
  return years.map((year, index) => {
    const depreciated = index === last ? subtract(saved, before) : spread;
    return {
      year,
      amount: subtract(index === 0 ? saved : nothing, depreciated),
    };
  });
}

const steadySpread = (saved: Cell, span: Cell): Cell =>
  line(
    text('按年限折旧时每年少缴的税', 'Tax saved each year by ordinary depreciation'),
    divide(saved, span),
  );

const isSteady = (rates: readonly Cell[]): boolean =>
  rates.every(({ estimate }) => {
    const first = rates[0]?.estimate;
    return !estimate || !first || (estimate.low.eq(first.low) && estimate.high.eq(first.high));
  });

/** Where the rate rises later, the depreciation that is gone would have saved more than it did at once. */
function advanceFlowsByRate(
  counted: Cell,
  saved: Cell,
  rates: readonly Cell[],
  years: readonly number[],
): readonly YearFlow[] {
  const last = years.length - 1;
  const yearly = line(
    text('按年限每年的折旧', 'Ordinary depreciation of a year'),
    divide(counted, constant(years.length, 'years')),
  );
  const rest = subtract(counted, multiply(yearly, constant(last, 'number')));
  return years.map((year, index) => {
    const lost = line(
      text('不再有的折旧少抵的税', 'Tax no longer saved by depreciation'),
      multiply(index === last ? rest : yearly, rates[index] ?? ZERO_RATE),
      { year },
    );
    return { year, amount: subtract(index === 0 ? saved : NO_MONEY, lost) };
  });
}

/**
 * A cost deducted at once: the tax of the first year falls, that of the years after rises by the
 * depreciation that is no longer there. At one rate the sum is zero and only time is gained.
 */
function advanceSaving(
  tax: TaxYears,
  effects: readonly TaxEffect[],
  valuation: Valuation,
): TaxSaving {
  const advances = effectsWith(effects, 'advance').filter(({ advance }) => advance.years[0]);
  const [one] = advances;
  const first = one?.advance.years[0];
  if (!one || first === undefined) return { flows: [], presentValues: [] };
  // All run from completion over the assumed life of equipment, so they are one cost over one span.
  const { source, advance } = one;
  const cost = total(advances.map((each) => each.advance.cost));
  const span = constant(advance.years.length, 'years');
  const counted = line(
    text('一次性扣除的成本', 'Cost deducted at once'),
    lesser(cost, tax.leftAfterHolidays(first)),
    { year: first, source },
  );
  const saved = line(
    text('当年少缴的税', 'Tax saved in the year'),
    multiply(counted, tax.rateIn(first)),
    { year: first },
  );
  const rates = advance.years.map((year) => tax.rateIn(year));
  const flows = isSteady(rates)
    ? advanceFlows(saved, steadySpread(saved, span), advance.years)
    : advanceFlowsByRate(counted, saved, rates, advance.years);
  const gain = subtract(
    multiply(tax.rateIn(first), discountFactor(valuation, first)),
    divide(
      total(
        advance.years.map((year) => multiply(tax.rateIn(year), discountFactor(valuation, year))),
      ),
      span,
    ),
  );
  // Rounding depreciation and tax of each year to the fen moves the value by a fen a year at most.
  const narrow = widened(multiply(counted, gain), decimal(0.01).times(advance.years.length));
  return {
    flows,
    presentValues: [
      line(
        text('推迟纳税的时间价值', 'Value of paying the tax later'),
        enclosed(discountedSum(flows, valuation), narrow),
      ),
    ],
  };
}

interface Credit {
  readonly amount: Cell;
  readonly last: number;
}

/** Credits of the same last year are one; those that lapse first are used first. */
function byLapse(effects: readonly TaxEffect[]): readonly Credit[] {
  const credits = effectsWith(effects, 'credit').map(({ credit }) => credit);
  return yearsOf(credits.map(({ years }) => years.slice(-1))).map((last) => ({
    last,
    amount: total(credits.filter(({ years }) => years.at(-1) === last).map((each) => each.amount)),
  }));
}

/** Each credit up to what those that lapse before it leave of the tax due. */
function creditSaving(
  tax: TaxYears,
  effects: readonly TaxEffect[],
  advanced: readonly YearFlow[],
  valuation: Valuation,
): TaxSaving {
  const credits = byLapse(effects);
  const [one] = effectsWith(effects, 'credit');
  if (!one || credits.length === 0) return { flows: [], presentValues: [] };
  const { source } = one;
  const sums: RunningSum[] = [];
  let dueSoFar: Cell | undefined;
  let lapsed: Cell | undefined;
  for (const year of yearsOf(effectsWith(effects, 'credit').map(({ credit }) => credit.years))) {
    const due = tax.due(year, advanced);
    dueSoFar = dueSoFar
      ? line(text('累计应纳所得税', 'Tax due so far'), add(dueSoFar, due), { year })
      : due;
    const open = credits.filter(({ last }) => last >= year);
    const amounts = open.map(({ amount }) => amount);
    const amount = total(lapsed ? [lapsed, ...amounts] : amounts);
    const label = text('累计已抵免', 'Credited so far');
    sums.push({
      year,
      most: due,
      upToNow: line(label, lesser(amount, dueSoFar), { year, source }),
    });
    const lapsing = open.find(({ last }) => last === year)?.amount;
    if (lapsing) lapsed = lesser(lapsed ? add(lapsed, lapsing) : lapsing, dueSoFar);
  }
  const flows = growthOf(sums);
  const narrow = presentValueOfSums(sums, valuation);
  return {
    flows,
    presentValues: [line(PRESENT_VALUE, enclosed(discountedSum(flows, valuation), narrow))],
  };
}

/** Adds up flows of the same year. */
export function mergeFlows(flows: readonly YearFlow[]): readonly YearFlow[] {
  return yearsOf([flows.map(({ year }) => year)]).map((year) => ({
    year,
    amount: total(flows.filter((flow) => flow.year === year).map(({ amount }) => amount)),
  }));
}

/**
 * What a set of income-tax measures saves together, in the order of the law: the rate, extra
 * deductions at that rate and up to the income, cost deducted at once, income with a rate of its
 * own, then credits up to the tax still due. Taxable income is taken as the same in every year.
 * Source: Enterprise Income Tax Law, articles 4, 22, 27, 28, 30, 33, 34.
 */
export function incomeTaxSaving(effects: readonly TaxEffect[], valuation: Valuation): TaxSaving {
  const tax = new TaxYears(effects, valuation);
  const rateYears = yearsOf(effectsWith(effects, 'rate').map(({ rate }) => rate.years));
  const deductionYears = yearsOf(
    effectsWith(effects, 'deduction').map(({ deduction }) => deduction.years),
  );
  const holidayYears = yearsOf(
    effectsWith(effects, 'holiday').map(({ holiday }) => holiday.rates.map(({ year }) => year)),
  );
  const advance = advanceSaving(tax, effects, valuation);
  const parts = [
    ofYears(rateYears, (year) => tax.rateSaving(year), valuation),
    ofYears(deductionYears, (year) => tax.deductionSaving(year), valuation),
    advance,
    ofYears(holidayYears, (year) => tax.holidaySaving(year), valuation),
    creditSaving(tax, effects, advance.flows, valuation),
  ];
  return {
    flows: mergeFlows(parts.flatMap(({ flows }) => flows)),
    presentValues: parts.flatMap(({ presentValues }) => presentValues),
  };
}
