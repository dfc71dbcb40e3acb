import type { CriterionSource } from '@/lib/criteria/condition';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { YearFlow } from './benefit/part-worth';
import {
  type Cell,
  constant,
  greater,
  lesser,
  line,
  multiply,
  NOTHING,
  published,
  subtract,
  total,
} from './cell';
import { input, type Valuation } from './valuation';

/** How one measure changes the income tax of a firm. */
export interface TaxEffect {
  readonly source: CriterionSource;
  /** The rate that takes the place of today's, and the years in which it does. */
  readonly rate?: { readonly to: Cell; readonly years: readonly number[] };
  /** Taken off the taxable income of each of the years, for good. */
  readonly deduction?: { readonly amount: Cell; readonly years: readonly number[] };
  /** A cost deducted at once in the first year that would else be spread evenly over the years. */
  readonly advance?: { readonly cost: Cell; readonly years: readonly number[] };
  /** Income of the project taxed at its own rate in some years. */
  readonly holiday?: {
    readonly income: Cell;
    readonly rates: readonly { readonly year: number; readonly rate: Cell }[];
  };
  /** Set against the tax due, the rest carried forward to the last of the years. */
  readonly credit?: { readonly amount: Cell; readonly years: readonly number[] };
}

interface Position {
  readonly income: Cell;
  readonly today: Cell;
}

export const text = (zh: string, en: string): Bilingual => ({ zh, en });
export const ZERO_RATE = constant(0, 'rate');
export const NO_MONEY = constant(0, 'cny');

export function effectsWith<K extends keyof TaxEffect>(effects: readonly TaxEffect[], key: K) {
  return effects.filter(
    (effect): effect is TaxEffect & { readonly [P in K]-?: NonNullable<TaxEffect[P]> } =>
      effect[key] !== undefined,
  );
}

export const yearsOf = (lists: readonly (readonly number[])[]) =>
  [...new Set(lists.flat())].sort((a, b) => a - b);

/** What counts of the income of a small low-profit firm, which pays the statutory 20 % on it. */
const SMALL_FIRM = { statutory: '0.2', effective: 0.05 } as const;

/**
 * The rate of today. Small low-profit firms name the statutory 20 %, of which a quarter is levied.
 * Source: 财政部 税务总局公告2023年第12号, to the end of 2027.
 */
function todaysRate(valuation: Valuation): Cell {
  const rate = input(valuation, 'incomeTaxRate');
  if (!rate.estimate?.high.eq(SMALL_FIRM.statutory) || !rate.estimate.low.eq(SMALL_FIRM.statutory))
    return rate;
  return published(
    text(
      '小型微利企业实际税负（20%×25%）',
      'effective rate of a small low-profit firm (20% × 25%)',
    ),
    SMALL_FIRM.effective,
    'rate',
  );
}

/** What is asked of a year again and again is worked out once. */
function eachYearOnce<T>(of: (year: number) => T): (year: number) => T {
  const kept = new Map<number, T>();
  return (year) => {
    if (!kept.has(year)) kept.set(year, of(year));
    return kept.get(year) as T;
  };
}

/** The tax position of each year, worked through in the order of the law. */
export class TaxYears {
  private readonly position: Position;

  constructor(
    private readonly effects: readonly TaxEffect[],
    valuation: Valuation,
  ) {
    this.position = {
      income: input(valuation, 'taxableIncome'),
      today: todaysRate(valuation),
    };
  }

  get income(): Cell {
    return this.position.income;
  }

  /** Today's rate, or the one a chosen measure puts in its place where that is lower. */
  readonly rateIn = eachYearOnce((year): Cell => {
    const inForce = effectsWith(this.effects, 'rate').filter(({ rate }) =>
      rate.years.includes(year),
    );
    return inForce.reduce((lowest, { rate }) => lesser(lowest, rate.to), this.position.today);
  });

  rateSaving(year: number): Cell {
    const inForce = effectsWith(this.effects, 'rate').filter(({ rate }) =>
      rate.years.includes(year),
    );
    const [first] = inForce;
    if (!first) return NOTHING;
    const lower = greater(subtract(this.position.today, this.rateIn(year)), ZERO_RATE);
    return line(
      text('降低税率少缴的税', 'Tax saved by the lower rate'),
      multiply(this.income, lower),
      {
        year,
        source: first.source,
      },
    );
  }

  /** What is deducted for good, never more than the income. */
  readonly deducted = eachYearOnce((year): Cell | undefined => {
    const inForce = effectsWith(this.effects, 'deduction').filter(({ deduction }) =>
      deduction.years.includes(year),
    );
    if (inForce.length === 0) return undefined;
    return lesser(total(inForce.map(({ deduction }) => deduction.amount)), this.income);
  });

  readonly left = eachYearOnce((year): Cell => {
    const deducted = this.deducted(year);
    return deducted ? greater(subtract(this.income, deducted), constant(0, 'cny')) : this.income;
  });

  deductionSaving(year: number): Cell {
    const deducted = this.deducted(year);
    if (!deducted) return NOTHING;
    return line(
      text('多扣除少缴的税', 'Tax saved by the extra deduction'),
      multiply(deducted, this.rateIn(year)),
      { year },
    );
  }

  private holidaysIn(year: number) {
    return effectsWith(this.effects, 'holiday').flatMap(({ holiday, source }) => {
      const own = holiday.rates.find((each) => each.year === year);
      return own ? [{ income: holiday.income, rate: own.rate, source }] : [];
    });
  }

  /**
   * Income that a holiday taxes at another rate, after the deductions of the year. There is one
   * project: of several holidays the best counts, since its income is not relieved twice.
   */
  readonly holidaySaving = eachYearOnce((year): Cell => {
    const savings = this.holidaysIn(year).map(({ income, rate, source }) => {
      const lower = greater(subtract(this.rateIn(year), rate), ZERO_RATE);
      return line(
        text('项目所得减免的税', 'Tax saved on the project’s income'),
        multiply(lesser(income, this.left(year)), lower),
        { year, source },
      );
    });
    return savings.length === 0 ? NOTHING : savings.reduce(greater);
  });

  /** Income a cost can still be deducted from at once: not what a holiday frees already. */
  leftAfterHolidays(year: number): Cell {
    return this.holidaysIn(year).reduce(
      (left, { income }) => lesser(left, greater(subtract(this.left(year), income), NO_MONEY)),
      this.left(year),
    );
  }

  /** Tax due before credits; a cost deducted earlier leaves more of it in the years after. */
  due(year: number, advanced: readonly YearFlow[]): Cell {
    const saved = [
      this.holidaySaving(year),
      ...advanced.filter((flow) => flow.year === year).map(({ amount }) => amount),
    ].filter((each) => each !== NOTHING);
    const tax = multiply(this.left(year), this.rateIn(year));
    return line(
      text('抵免前应纳所得税', 'Income tax due before credits'),
      saved.length === 0 ? tax : greater(saved.reduce(subtract, tax), NO_MONEY),
      { year },
    );
  }
}
