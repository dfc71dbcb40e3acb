import { describe, expect, it } from 'vitest';
import { PATIENCE } from '@/lib/profile/testing/runs';
import { assumedValue } from './assumption';
import { balanceShare } from './balance-share';
import { baseCell } from './benefit/base';
import type { Limit } from './benefit/limit';
import type { PartWorth } from './benefit/part-worth';
import { type BenefitPart, type BenefitType, partWorth } from './benefit/registry';
import { drawYear } from './benefit/timing';
import { cellText } from './cell-text';
import { type Decimal, toFen, ZERO } from './decimal';
import { decimal } from './estimate';
import { linesOf } from './lines-of';
import { loanTerms } from './loan-terms';
import { presentValue } from './present-value';
import { BENEFIT_TYPES } from './testing/arbitrary-part';
import { forEachWorth } from './testing/for-each-worth';
import { likelyFlows, sumOfFlows } from './testing/worth-figures';
import { type Valuation, yearOf } from './valuation';

const some = <T>(all: readonly T[]) => all.slice(1, 4);

function texts(worth: PartWorth): readonly string[] {
  const cells = [worth.presentValue, ...(worth.capital ? [worth.capital] : [])];
  return linesOf([...cells, ...worth.flows.map(({ amount }) => amount)]).flatMap((cell) => {
    const inner = cell.origin.kind === 'line' ? cell.origin.of : cell;
    return [cell, inner].flatMap((each) => [cellText(each, 'zh'), cellText(each, 'en')]);
  });
}

describe.each(BENEFIT_TYPES)('%s', (type) => {
  it(
    'is worth today what its likely flows are worth discounted, to the fen',
    () =>
      forEachWorth(type, (part, { vague, full }) => {
        for (const valuation of [vague, ...full]) {
          const { flows, presentValue: today } = partWorth(part, valuation);
          if (!today.estimate) continue;
          const { assumptions, asOf } = valuation;
          const rate = decimal(assumedValue('discountRate', assumptions, asOf));
          const expected = presentValue(likelyFlows(flows), rate, yearOf(asOf));
          expect(today.estimate.likely.toFixed(2)).toBe(toFen(expected).toFixed(2));
        }
      }),
    PATIENCE,
  );

  it(
    'is worth the plain sum of its flows where nothing is discounted',
    () =>
      forEachWorth(type, (part, { full }) => {
        for (const valuation of some(full)) {
          const assumptions = { ...valuation.assumptions, discountRate: 0 };
          const { flows, presentValue: today } = partWorth(part, { ...valuation, assumptions });
          expect(today.estimate?.likely.toFixed(2)).toBe(sumOfFlows(flows).plus(ZERO).toFixed(2));
        }
      }),
    PATIENCE,
  );

  it(
    'is told in both languages without a number that is none',
    () =>
      forEachWorth(type, (part, { vague, full }) => {
        for (const valuation of [vague, ...some(full)])
          for (const told of texts(partWorth(part, valuation)))
            expect(told).not.toMatch(/NaN|undefined|Infinity|null/);
      }),
    PATIENCE,
  );
});

const CAPPED = [
  'grant',
  'fixed_award',
  'insurance',
  'leasing',
  'bond',
  'interest_subsidy',
] as const satisfies readonly BenefitType[];

const isYearly = (limit: Limit) => 'per' in limit && limit.per.endsWith('_year');

function limitYuan(limit: Limit, valuation: Valuation): Decimal {
  if ('cny' in limit) return decimal(limit.cny);
  const base = baseCell(valuation, limit.base).estimate?.likely ?? ZERO;
  return toFen(base.times(limit.share));
}

const limitsOf = (part: BenefitPart) => ('limits' in part ? part.limits : []);

describe.each(CAPPED)('the money of %s', (type) => {
  it(
    'stays under every limit, in each year and over all years, and never falls below nothing',
    () =>
      forEachWorth(
        type,
        (part, { full }) => {
          for (const valuation of some(full)) {
            const { flows } = partWorth(part, valuation);
            const yearly = likelyFlows(flows).map(({ amount }) => amount);
            const sum = sumOfFlows(flows);
            for (const limit of limitsOf(part)) {
              const most = limitYuan(limit, valuation);
              const paid = isYearly(limit) ? yearly : [sum];
              expect(paid.filter((amount) => amount.gt(most)).map(String)).toEqual([]);
            }
            expect(yearly.filter((amount) => amount.isNegative() && !amount.isZero())).toEqual([]);
          }
        },
        { usual: 24 },
      ),
    PATIENCE,
  );
});

describe.each(['interest_subsidy', 'loan', 'refinancing_facility'] as const)(
  'what %s takes off a loan',
  (type) => {
    it(
      'is never more than the interest of that year',
      () =>
        forEachWorth(
          type,
          (part, { full }) => {
            for (const valuation of some(full)) {
              const interestIn = interestOf(valuation);
              for (const { year, amount } of likelyFlows(partWorth(part, valuation).flows)) {
                const loanYear = year - drawYear(valuation);
                if (loanYear < 1) continue;
                const interest = interestIn(loanYear);
                expect(amount.lte(interest) ? 'within' : `${amount} of ${interest}`).toBe('within');
              }
            }
          },
          { usual: 48 },
        ),
      PATIENCE,
    );
  },
);

/** The interest of the likely loan in a loan year, yuan to the fen. */
function interestOf(valuation: Valuation): (loanYear: number) => Decimal {
  const { principal, rate, years, repayment } = loanTerms(valuation);
  const [amount, annual, term] = [principal, rate, years].map(
    ({ estimate }) => estimate?.likely ?? ZERO,
  ) as [Decimal, Decimal, Decimal];
  return (loanYear) =>
    toFen(amount.times(balanceShare(repayment, annual, term, loanYear)).times(annual));
}

describe.each([
  ['a cost deducted at once', 'accelerated_depreciation', () => true],
  [
    'a credit paid out earlier',
    'vat_refund',
    (part: BenefitPart) => part.type === 'vat_refund' && part.of === 'input_credit',
  ],
] as const)('%s', (_, type, only) => {
  it(
    'brings nothing but time: its flows add up to nothing, and it is worth no less than that',
    () =>
      forEachWorth(
        type,
        (part, { full }) => {
          for (const valuation of some(full)) {
            const { flows, presentValue: today } = partWorth(part, valuation);
            expect(sumOfFlows(flows).toFixed(2)).toBe('0.00');
            // Each year of depreciation may be rounded up by half a fen.
            expect(today.estimate?.likely.gte(-0.15)).toBe(true);
          }
        },
        { usual: 120, only },
      ),
    PATIENCE,
  );
});
