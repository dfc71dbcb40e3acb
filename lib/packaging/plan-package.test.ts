import { describe, expect, it } from 'vitest';
import type { BenefitPart } from '@/lib/finance/benefit/registry';
import { type Decimal, ZERO } from '@/lib/finance/decimal';
import type { Valuation } from '@/lib/finance/valuation';
import type { PackageItem } from './package-item';
import { type PackagePlan, planPackage } from './plan-package';
import { COST_POOL, NO_TOGGLES, type Toggles } from './problem-of';
import type { Relation } from './relation';
import type { Solution } from './solve';
import { CREDIT, grantOf, itemWith, SAID, sampleValuation, subsidyOf } from './testing/sample-item';
import { solveHere } from './testing/solve-here';

const combines = (...ids: string[]): Relation => ({ kind: 'combines', with: { ids }, ...SAID });
const excludes = (...ids: string[]): Relation => ({ kind: 'excludes', with: { ids }, ...SAID });
const requires = (...anyOf: string[]): Relation => ({ kind: 'requires', anyOf, ...SAID });
const LESS_GRANTS: Relation = { kind: 'less_grants', ...SAID };

const answerTo = (
  items: readonly PackageItem[],
  toggles: Partial<Toggles> = {},
  valuation: Valuation = sampleValuation(),
) => planPackage(items, valuation, { ...NO_TOGGLES, ...toggles }, solveHere);

async function planOf(...given: Parameters<typeof answerTo>): Promise<PackagePlan> {
  const answer = await answerTo(...given);
  if (answer.kind !== 'planned') throw new Error(JSON.stringify(answer));
  return answer.plan;
}

const chosenIn = ({ lines }: PackagePlan) => lines.map(({ item }) => item.id);

/** The lines and what makes the whole differ from them. */
const sumOf = ({ lines, adjustments }: PackagePlan): Decimal =>
  [...lines.map(({ alone }) => alone), ...adjustments.map(({ amount }) => amount)].reduce(
    (sum, yuan) => sum.plus(yuan),
    ZERO,
  );

describe('planPackage', () => {
  it('takes the better of two grants beside the subsidy, and says what it leaves out', async () => {
    const items = [
      itemWith('small', [grantOf(1e6)]),
      itemWith('large', [grantOf(2e6)]),
      itemWith('subsidy', [subsidyOf(0.01)]),
    ];
    const plan = await planOf(items);
    expect(chosenIn(plan)).toEqual(['large', 'subsidy']);
    expect(plan.worth.likely.toNumber()).toBe(2_360_000);
    expect(plan.lines.map(({ alone }) => alone.toNumber())).toEqual([2_000_000, 360_000]);
    expect(plan.adjustments).toEqual([]);
    expect(plan.runnerUp).toEqual({ chosen: ['small', 'subsidy'], value: 1_360_000 });
    expect(plan.leftOut).toMatchObject([{ id: 'small', conflictsWith: ['large'] }]);
    expect(plan.funding?.grants.toNumber()).toBe(2_000_000);
    expect(plan.cashFlow.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029]);
  });

  it('plans nothing, and the bare loan, where there is nothing to choose from', async () => {
    const plan = await planOf([]);
    expect(chosenIn(plan)).toEqual([]);
    expect(plan.worth.likely.toNumber()).toBe(0);
    expect(plan.runnerUp).toBeNull();
    expect(plan.effectiveRate.after).toEqual(plan.effectiveRate.before);
  });

  it('says what tax measures lose by standing together', async () => {
    const poor = sampleValuation({ taxableIncome: 1_000_000 });
    const items = [
      itemWith('credit', [CREDIT], { valuation: poor }),
      itemWith('rate', [{ type: 'income_tax_rate', source: SAID.source, rate: 0 }], {
        valuation: poor,
      }),
    ];
    const plan = await planOf(items, {}, poor);
    // Free of tax for five years, the credit has only the sixth: 1.25 + 0.25 million.
    expect(chosenIn(plan)).toEqual(['credit', 'rate']);
    expect(plan.adjustments).toMatchObject([
      { kind: 'income_tax_together', ids: ['credit', 'rate'] },
    ]);
    expect(plan.adjustments[0]?.amount.toNumber()).toBe(-750_000);
    expect(plan.worth.likely.toNumber()).toBe(1_500_000);
  });

  it('says what grants take off a base', async () => {
    const items = [
      itemWith('credit', [CREDIT], { relations: [LESS_GRANTS] }),
      itemWith('grant', [grantOf(4e6)]),
    ];
    const plan = await planOf(items);
    expect(plan.worth.likely.toNumber()).toBe(4_600_000);
    expect(plan.adjustments).toMatchObject([{ kind: 'grants_off_base', ids: ['credit'] }]);
    expect(plan.adjustments[0]?.amount.toNumber()).toBe(-400_000);
  });

  it('takes of grants no more than the project costs, and says that the limit holds', async () => {
    const cheap = sampleValuation({ 'project.investment': 2_500_000 });
    const items = [
      itemWith('a', [grantOf(2e6)], { relations: [combines('b')] }),
      itemWith('b', [grantOf(1e6)]),
    ];
    const plan = await planOf(items, {}, cheap);
    expect(plan.worth.likely.toNumber()).toBe(2_500_000);
    expect(plan.binding).toContainEqual({ kind: 'pool', key: COST_POOL, perYuan: 1 });
    expect(sumOf(plan).toNumber()).toBe(2_500_000);
    expect(plan.funding?.grants.toNumber()).toBe(2_500_000);
    expect(plan.cashFlow.reduce((sum, { grant }) => sum.plus(grant), ZERO).toNumber()).toBe(
      2_500_000,
    );
  });

  it('gives the ends of the whole: half of a ceiling as likely, between nothing and all of it', async () => {
    const ceiling: BenefitPart = { ...grantOf(1e6), upTo: true } as BenefitPart;
    const plan = await planOf([itemWith('a', [ceiling]), itemWith('b', [subsidyOf(0.01)])]);
    const { low, likely, high } = plan.worth;
    expect([low, likely, high].map((end) => end.toNumber())).toEqual([360_000, 860_000, 1_360_000]);
  });

  it('leaves out what its reader took out, and says so', async () => {
    const items = [itemWith('small', [grantOf(1e6)]), itemWith('large', [grantOf(2e6)])];
    const plan = await planOf(items, { out: ['large'] });
    expect(chosenIn(plan)).toEqual(['small']);
    expect(plan.leftOut).toMatchObject([{ id: 'large', reason: { en: 'You have taken it out.' } }]);
  });

  it('keeps in what its reader put in', async () => {
    const items = [itemWith('small', [grantOf(1e6)]), itemWith('large', [grantOf(2e6)])];
    expect(chosenIn(await planOf(items, { in: ['small'] }))).toEqual(['small']);
  });

  it('lets out stand above in, and leaves aside what is not there', async () => {
    const items = [itemWith('a', [grantOf(1e6)]), itemWith('b', [subsidyOf(0.01)])];
    const plan = await planOf(items, { in: ['a', 'a', 'gone'], out: ['a', 'gone'] });
    expect(chosenIn(plan)).toEqual(['b']);
  });
});

describe('planPackage without a plan', () => {
  it('says which two of what the reader put in cannot both be had', async () => {
    const items = [itemWith('small', [grantOf(1e6)]), itemWith('large', [grantOf(2e6)])];
    expect(await answerTo(items, { in: ['large', 'small'] })).toEqual({
      kind: 'infeasible',
      because: { kind: 'excluded', a: 'small', b: 'large' },
    });
  });

  it('says what is required of what the reader put in and taken out', async () => {
    const items = [
      itemWith('a', [grantOf(1e6)], { relations: [requires('b', 'c')] }),
      itemWith('b', [subsidyOf(0.01)]),
      itemWith('c', [CREDIT]),
    ];
    expect(await answerTo(items, { in: ['a'], out: ['b', 'c'] })).toEqual({
      kind: 'infeasible',
      because: { kind: 'unmet', id: 'a', anyOf: ['b', 'c'] },
    });
    const clash = [...items.slice(0, 2), itemWith('d', [CREDIT], { relations: [excludes('b')] })];
    expect(await answerTo(clash, { in: ['a', 'd'] })).toMatchObject({ kind: 'infeasible' });
  });

  it.each<[Solution['kind'], 'timed_out' | 'failed']>([
    ['timed_out', 'timed_out'],
    ['failed', 'failed'],
  ])('says that the solver has %s, and never gives a plan', async (kind, expected) => {
    const items = [itemWith('a', [grantOf(1e6)]), itemWith('b', [grantOf(2e6)])];
    const solve = async () => ({ kind }) as Solution;
    expect(await planPackage(items, sampleValuation(), NO_TOGGLES, solve)).toEqual({
      kind: expected,
    });
  });

  it('gives no plan where the solver stops half-way', async () => {
    const items = ['a', 'b', 'c', 'd'].map((id, index) =>
      itemWith(id, [grantOf(1e6 + index)], { relations: [requires].length ? [] : [] }),
    );
    let calls = 0;
    const whole = await planPackage(items, sampleValuation(), NO_TOGGLES, (model, options) => {
      calls += 1;
      return solveHere(model, options);
    });
    expect(whole.kind).toBe('planned');
    for (let stop = 1; stop <= calls; stop += 1) {
      let left = stop;
      const answer = await planPackage(items, sampleValuation(), NO_TOGGLES, (model, options) => {
        left -= 1;
        return left === 0 ? Promise.resolve({ kind: 'timed_out' }) : solveHere(model, options);
      });
      expect(answer).toEqual({ kind: 'timed_out' });
    }
  });
});
