import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { Decimal, ZERO } from './decimal';
import { type Instalment, loanSchedule, REPAYMENT_CODES, yearsOf } from './loan-schedule';

const of = (amount: number | string) => new Decimal(amount);
const yuan = (amount: Decimal | undefined) => amount?.toNumber();
const payment = (instalment: Instalment | undefined) =>
  yuan(instalment?.interest.plus(instalment.principal));
const total = (schedule: readonly Instalment[], part: 'interest' | 'principal') =>
  schedule.reduce((sum, instalment) => sum.plus(instalment[part]), ZERO);

function loan(
  principal: number | string,
  annualRate: number | string,
  months: number,
  repayment: 'annuity' | 'equal_principal' | 'bullet',
  graceMonths = 0,
) {
  const terms = { principal: of(principal), annualRate: of(annualRate), months, repayment };
  return loanSchedule({ ...terms, graceMonths });
}

/** What one fen a month comes to by the last of n months: ((1 + i)^n − 1) / i fen. */
function fenCompounded(annualRate: Decimal, months: number): Decimal {
  const rate = annualRate.div(12);
  const sum = rate.isZero() ? of(months) : rate.plus(1).pow(months).minus(1).div(rate);
  return sum.times('0.01');
}

describe('published level payments (等额本息)', () => {
  it.each([
    ['npm loan-calculate-utils, README', 1_000_000, '0.049', 360, 5307.27],
    ['a public mortgage calculator, its own test', 1_000_000, '0.049', 240, 6544.44],
    ['github delenzhang/loans, README', 1_000_000, '0.05', 360, 5368.22],
    ['Microsoft, PMT (SharePoint)', 10_000, '0.08', 10, 1037.03],
    ['Claris FileMaker help, PMT', 21_000, '0.069', 48, 501.9],
    ['Adobe FormCalc reference, Pmt (855.17604207164)', 150_000, '0.0475', 300, 855.18],
    ['HP 12C user’s guide, section 12', 60_000, '0.115', 360, 594.17],
    ['HP 12C Platinum user’s guide, section 12', 160_000, '0.055', 360, 908.46],
    ['Western Michigan University, HP 12C (784.657)', 20_000, '0.24', 36, 784.66],
  ])('%s: %d at %s over %d months is %d a month', (_source, principal, rate, months, monthly) => {
    const schedule = loan(principal, rate, months, 'annuity');
    expect(payment(schedule[0])).toBe(monthly);
    expect(payment(schedule[months - 2])).toBe(monthly);
  });

  it('follow the first two years of HP’s “HP 12C Loan Amortizations”, examples 1 and 2, to the cent', () => {
    const [first, second, third] = yearsOf(loan(180_000, '0.0775', 360, 'annuity'));
    expect([first?.interest, first?.principal].map(yuan)).toEqual([13_894.66, 1_579.82]);
    expect([second?.interest, second?.principal].map(yuan)).toEqual([13_767.79, 1_706.69]);
    expect([second?.opening, third?.opening].map(yuan)).toEqual([178_420.18, 176_713.49]);
  });

  it('bear the published interest month by month: $200,000 at 6 % over 30 years (answerprime.com)', () => {
    const published = [
      1000, 999, 998, 997, 995.99, 994.97, 993.95, 992.93, 991.9, 990.86, 989.82, 988.77,
    ];
    const schedule = loan(200_000, '0.06', 360, 'annuity');
    expect(schedule.slice(0, 12).map(({ interest }) => yuan(interest))).toEqual(published);
  });

  it('bear the interest of the second year published for CUMIPMT (Microsoft; SAS) but for the rounding', () => {
    const schedule = loan(125_000, '0.09', 360, 'annuity');
    expect(yuan(schedule[0]?.interest)).toBe(937.5);
    const second = yearsOf(schedule)[1]?.interest ?? ZERO;
    const drift = fenCompounded(of('0.09'), 24);
    expect(second.minus('11135.23213').abs().lte(drift)).toBe(true);
  });

  it.each([
    ['npm loan-calculate-utils, README', 1_000_000, '0.049', 360, '910616.19'],
    ['a public mortgage calculator, its own test', 1_000_000, '0.049', 240, '570665.7'],
    ['answerprime.com', 200_000, '0.06', 360, '231676.38'],
  ])(
    '%s: total interest on %d at %s over %d months, published unrounded',
    (_source, principal, rate, months, interest) => {
      const drift = fenCompounded(of(rate), months).plus(0.005 * months);
      const ours = total(loan(principal, rate, months, 'annuity'), 'interest');
      expect(ours.minus(interest).abs().lte(drift)).toBe(true);
    },
  );
});

describe('published level principal (等额本金)', () => {
  it('HP 12C Solutions Handbook, “constant amount paid towards principal”: $60,000 at 5 % a period', () => {
    const schedule = loan(60_000, '0.6', 12, 'equal_principal');
    const shown = [0, 1, 6, 7].map((k) => {
      const instalment = schedule[k];
      return [yuan(instalment?.interest), payment(instalment), yuan(instalment?.closing)];
    });
    expect(shown).toEqual([
      [3000, 8000, 55_000],
      [2750, 7750, 50_000],
      [1500, 6500, 25_000],
      [1250, 6250, 20_000],
    ]);
  });

  it('npm loan-calculate-utils, README: first month of 1,000,000 at 4.9 % over 360 months', () => {
    const [first] = loan(1_000_000, '0.049', 360, 'equal_principal');
    expect([first?.interest, first?.principal].map(yuan)).toEqual([4083.33, 2777.78]);
    expect([payment(first), yuan(first?.closing)]).toEqual([6861.11, 997_222.22]);
  });

  it('npm loan-calculate-utils, README: 737,041.67 of interest, published unrounded', () => {
    const ours = total(loan(1_000_000, '0.049', 360, 'equal_principal'), 'interest');
    // Principal rounded by up to half a fen a month shifts the balance, each interest half a fen.
    const drift = of('0.049')
      .div(12)
      .times(0.005 * 360 * 180)
      .plus(0.005 * 360);
    expect(ours.minus('737041.67').abs().lte(drift)).toBe(true);
  });

  it('costs P·i·(n + 1)/2 where no rounding occurs (worked by hand)', () => {
    const schedule = loan(1_200_000, '0.036', 60, 'equal_principal');
    expect(yuan(total(schedule, 'interest'))).toBe((1_200_000 * 0.003 * 61) / 2);
    expect([payment(schedule[0]), payment(schedule[59])]).toEqual([23_600, 20_060]);
  });
});

describe('loanSchedule', () => {
  it('pays interest alone until the end of a bullet loan, whatever grace is given', () => {
    const schedule = loan(1_000_000, '0.03', 12, 'bullet', 24);
    expect(schedule.slice(0, 11).every((instalment) => payment(instalment) === 2500)).toBe(true);
    expect(payment(schedule[11])).toBe(1_002_500);
  });

  it.each(['annuity', 'equal_principal'] as const)(
    'after a grace of interest alone goes on as the shorter %s loan',
    (repayment) => {
      const graced = loan(3_000_000, '0.0345', 60, repayment, 12);
      const shorter = loan(3_000_000, '0.0345', 48, repayment);
      expect(graced.slice(0, 12).every(({ principal }) => principal.isZero())).toBe(true);
      expect(graced.slice(0, 12).every(({ interest }) => interest.eq(8625))).toBe(true);
      expect(graced.slice(12).map(payment)).toEqual(shorter.map(payment));
    },
  );

  it('divides an interest-free loan', () => {
    const schedule = loan(100_000, 0, 3, 'annuity');
    expect(schedule.map(payment)).toEqual([33_333.33, 33_333.33, 33_333.34]);
    expect(payment(loan(100_000, '1e-30', 3, 'annuity')[2])).toBe(33_333.34);
  });

  it('never repays more than is owed where rounding up ends a very small loan early', () => {
    const schedule = loan(3, 0, 600, 'equal_principal');
    expect(schedule[299]?.closing.isZero()).toBe(true);
    expect(schedule[599]?.principal.isZero()).toBe(true);
  });

  it('counts the loan to the fen', () => {
    expect(yuan(loan('100.005', 0, 1, 'annuity')[0]?.principal)).toBe(100.01);
  });

  it.each([
    ['principal', () => loan(0, '0.03', 12, 'annuity')],
    ['principal', () => loan(-1, '0.03', 12, 'annuity')],
    ['principal', () => loan('0.001', '0.03', 12, 'annuity')],
    ['principal', () => loan(Number.POSITIVE_INFINITY, '0.03', 12, 'annuity')],
    ['principal', () => loan(Number.NaN, '0.03', 12, 'annuity')],
    ['annualRate', () => loan(100, '-0.01', 12, 'annuity')],
    ['annualRate', () => loan(100, '1.01', 12, 'annuity')],
    ['annualRate', () => loan(100, Number.NaN, 12, 'annuity')],
    ['months', () => loan(100, '0.03', 0, 'bullet')],
    ['months', () => loan(100, '0.03', 601, 'annuity')],
    ['months', () => loan(100, '0.03', 1.5, 'annuity')],
    ['graceMonths', () => loan(100, '0.03', 12, 'annuity', 12)],
    ['graceMonths', () => loan(100, '0.03', 12, 'equal_principal', 13)],
    ['graceMonths', () => loan(100, '0.03', 12, 'bullet', -1)],
    ['graceMonths', () => loan(100, '0.03', 12, 'annuity', 0.5)],
  ])('refuses a bad %s by name', (field, make) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(new RegExp(`^${field} `));
  });
});

describe('yearsOf', () => {
  it('counts the months after the last instalment as without balance', () => {
    const years = yearsOf(loan(1_800_000, 0, 18, 'equal_principal'));
    expect(years.map(({ year }) => year)).toEqual([1, 2]);
    expect(years.map(({ opening }) => yuan(opening))).toEqual([1_800_000, 600_000]);
    expect(years.map(({ principal }) => yuan(principal))).toEqual([1_200_000, 600_000]);
    expect(years.map(({ averageBalance }) => yuan(averageBalance))).toEqual([1_250_000, 175_000]);
  });

  it('is empty for an empty schedule', () => {
    expect(yearsOf([])).toEqual([]);
  });
});

describe('whatever the loan', () => {
  const fen = (min: number, max: number) =>
    fc.integer({ min, max }).map((count) => of(count).div(100));
  const rateUpTo = (basisPoints: number) =>
    fc.integer({ min: 0, max: basisPoints }).map((points) => of(points).div(10_000));
  const anyTerms = fc.integer({ min: 1, max: 600 }).chain((months) =>
    fc.record({
      principal: fen(1, 1e14),
      annualRate: rateUpTo(10_000),
      months: fc.constant(months),
      graceMonths: fc.integer({ min: 0, max: months - 1 }),
      repayment: fc.constantFrom(...REPAYMENT_CODES),
    }),
  );
  const usualTerms = fc.record({
    principal: fen(1e6, 1e13),
    annualRate: rateUpTo(1200),
    months: fc.integer({ min: 1, max: 360 }),
  });

  it(
    'exactly the principal is repaid, the balance never falls below zero, the interest never rises',
    () => {
      fc.assert(
        fc.property(anyTerms, (terms) => {
          const schedule = loanSchedule(terms);
          expect(schedule).toHaveLength(terms.months);
          expect(total(schedule, 'principal').eq(terms.principal)).toBe(true);
          expect(schedule.at(-1)?.closing.isZero()).toBe(true);
          const sound = schedule.every(({ opening, interest, principal, closing }, k) => {
            const before = schedule[k - 1] ?? { closing: opening, interest };
            return (
              opening.eq(before.closing) &&
              interest.lte(before.interest) &&
              principal.gte(0) &&
              closing.gte(0) &&
              closing.eq(opening.minus(principal)) &&
              interest.dp() <= 2 &&
              principal.dp() <= 2
            );
          });
          expect(sound).toBe(true);
        }),
        runs(150),
      );
    },
    PATIENCE,
  );

  it(
    'annuity payments are equal but the last, which differs by at most one compounded fen a month',
    () => {
      fc.assert(
        fc.property(usualTerms, (terms) => {
          const payments = loanSchedule({ ...terms, repayment: 'annuity' }).map((instalment) =>
            instalment.interest.plus(instalment.principal),
          );
          const [first = ZERO] = payments;
          expect(payments.slice(0, -1).every((amount) => amount.eq(first))).toBe(true);
          // Each month rounds A and the interest by half a fen at most, and what is thereby owed too
          // much or too little grows at i: Dₖ = Dₖ₋₁(1 + i) + dₖ − e, |dₖ − e| ≤ 0.01.
          const bound = fenCompounded(terms.annualRate, terms.months);
          expect(payments.at(-1)?.minus(first).abs().lte(bound)).toBe(true);
        }),
        runs(150),
      );
    },
    PATIENCE,
  );

  it(
    'level principal costs no more interest than level payments, and these no more than a bullet loan',
    () => {
      fc.assert(
        fc.property(usualTerms, (terms) => {
          const [level = ZERO, even = ZERO, bullet = ZERO] = REPAYMENT_CODES.map((repayment) =>
            total(loanSchedule({ ...terms, repayment }), 'interest'),
          );
          const { annualRate, months } = terms;
          const halfFenOff = annualRate
            .div(12)
            .times(months)
            .plus(2)
            .times(0.005 * months);
          const slack = fenCompounded(annualRate, months).plus(halfFenOff);
          expect(even.lte(level.plus(slack))).toBe(true);
          expect(level.lte(bullet.plus(slack))).toBe(true);
        }),
        runs(100),
      );
    },
    PATIENCE,
  );

  it(
    'the years add up to the schedule, and the mean balance bears a year’s interest',
    () => {
      fc.assert(
        fc.property(anyTerms, (terms) => {
          const schedule = loanSchedule(terms);
          const years = yearsOf(schedule);
          expect(years).toHaveLength(Math.ceil(terms.months / 12));
          for (const part of ['interest', 'principal'] as const) {
            const sum = years.reduce((all, year) => all.plus(year[part]), ZERO);
            expect(sum.eq(total(schedule, part))).toBe(true);
          }
          for (const { averageBalance, interest } of years) {
            const borne = averageBalance.times(terms.annualRate);
            expect(borne.minus(interest).abs().lte(0.06)).toBe(true);
          }
        }),
        runs(100),
      );
    },
    PATIENCE,
  );
});
