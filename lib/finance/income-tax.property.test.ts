import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { type BenefitPart, partTaxEffect, partWorth } from './benefit/registry';
import { total } from './cell';
import { type Decimal, ZERO } from './decimal';
import { incomeTaxSaving, type TaxSaving } from './income-tax';
import { PART_ARBITRARIES } from './testing/arbitrary-part';
import { arbitraryScene, type Scene } from './testing/arbitrary-valuation';
import { bandFaults, escapes, flowIn, likelyFlows } from './testing/worth-figures';
import { input, type Valuation } from './valuation';

const EACH = runs(120);

/** Each kind of saving is rounded by itself, and the last year of depreciation takes up what rounding left. */
const FEN = 0.1;

const taxCredit = PART_ARBITRARIES.tax_credit.map((part) => ({ ...part, against: 'income_tax' }));
const measure = fc.oneof(
  PART_ARBITRARIES.income_tax_rate,
  PART_ARBITRARIES.super_deduction,
  PART_ARBITRARIES.income_reduction,
  PART_ARBITRARIES.accelerated_depreciation,
  PART_ARBITRARIES.holiday,
  taxCredit as fc.Arbitrary<BenefitPart>,
);
const measures = fc.array(measure, { minLength: 2, maxLength: 5 });

function joint(parts: readonly BenefitPart[], valuation: Valuation): TaxSaving {
  return incomeTaxSaving(
    parts.flatMap((part) => partTaxEffect(part, valuation) ?? []),
    valuation,
  );
}

const sum = (amounts: readonly Decimal[]) => amounts.reduce((all, each) => all.plus(each), ZERO);

const likelyToday = ({ presentValues }: TaxSaving) =>
  sum(presentValues.map(({ estimate }) => estimate?.likely ?? ZERO));

/** What the firm pays today, in yuan a year: 5 % where it names the 20 % of a small low-profit firm. */
function taxOfToday(valuation: Valuation): Decimal {
  const rate = input(valuation, 'incomeTaxRate').estimate?.likely ?? ZERO;
  const income = input(valuation, 'taxableIncome').estimate?.likely ?? ZERO;
  return income.times(rate.eq(0.2) ? 0.05 : rate);
}

describe('income-tax measures together', () => {
  const always = (check: (parts: readonly BenefitPart[], scene: Scene) => void) =>
    fc.assert(fc.property(measures, arbitraryScene, check), EACH);
  const inFull = (check: (parts: readonly BenefitPart[], valuation: Valuation) => void) =>
    always((parts, { full }) => {
      for (const valuation of full.slice(1, 4)) check(parts, valuation);
    });

  it(
    'never save more in a year than the whole tax of the year',
    () =>
      inFull((parts, valuation) => {
        const most = taxOfToday(valuation).plus(FEN);
        for (const { year, amount } of likelyFlows(joint(parts, valuation).flows))
          expect(`${year}: ${amount.lte(most) ? 'within' : `${amount} of ${most}`}`).toBe(
            `${year}: within`,
          );
      }),
    PATIENCE,
  );

  it(
    'save at least as much as the best of them alone, unless tax put off meets what lapses',
    () =>
      inFull((parts, valuation) => {
        // A cost deducted at once leaves less for a lower rate, a holiday or a credit of the first
        // years, and more tax for the years in which they are over: that choice can cost money.
        const has = (type: string) => parts.some((part) => part.type === type);
        const lapses = has('holiday') || has('tax_credit') || has('income_tax_rate');
        if (lapses && has('accelerated_depreciation')) return;
        const all = likelyToday(joint(parts, valuation)).plus(FEN * 10);
        const alone = parts.map((part) => likelyToday(joint([part], valuation)));
        expect(alone.filter((each) => each.gt(all)).map(String)).toEqual([]);
      }),
    PATIENCE,
  );

  it(
    'are worth as one what that one is worth by itself',
    () =>
      fc.assert(
        fc.property(measure, arbitraryScene, (part, { vague, full }) => {
          for (const valuation of [vague, ...full]) {
            const { presentValue, flows } = partWorth(part, valuation);
            const together = joint([part], valuation);
            expect(likelyToday(together).toFixed(2)).toBe(
              (presentValue.estimate?.likely ?? ZERO).toFixed(2),
            );
            expect(likelyFlows(together.flows)).toEqual(likelyFlows(flows));
          }
        }),
        EACH,
      ),
    PATIENCE,
  );

  it(
    'save the same in whichever order they are taken',
    () =>
      inFull((parts, valuation) => {
        const [one, other] = [parts, [...parts].reverse()].map((order) => joint(order, valuation));
        if (!one || !other) return;
        expect(likelyToday(one).toFixed(2)).toBe(likelyToday(other).toFixed(2));
        expect(likelyFlows(one.flows)).toEqual(likelyFlows(other.flows));
      }),
    PATIENCE,
  );

  it(
    'have every number in order, and no range where everything is known',
    () =>
      always((parts, { vague, full }) => {
        const faults = (valuation: Valuation) =>
          joint(parts, valuation).presentValues.flatMap(({ estimate }) =>
            estimate ? bandFaults('present value', estimate) : [],
          );
        expect([vague, ...full].flatMap(faults)).toEqual([]);
        for (const valuation of full)
          for (const { estimate } of joint(parts, valuation).presentValues)
            expect(estimate?.low.toFixed(2)).toBe(estimate?.high.toFixed(2));
      }),
    PATIENCE,
  );

  it(
    'give a firm that says more a saving within the range of what it said before',
    () =>
      always((parts, { vague, sharp }) => {
        const before = joint(parts, vague);
        const value = total(before.presentValues).estimate;
        if (!value) return;
        const out = sharp.flatMap((valuation) => {
          const after = joint(parts, valuation);
          const years = [...before.flows, ...after.flows].map(({ year }) => year);
          const flows = [...new Set(years)].flatMap((year) => {
            const outer = flowIn(before.flows, year);
            return outer ? escapes(`${year}`, outer, flowIn(after.flows, year)) : [];
          });
          return [...flows, ...escapes('value', value, total(after.presentValues).estimate)];
        });
        expect(out).toEqual([]);
      }),
    PATIENCE,
  );
});
