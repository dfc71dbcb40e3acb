import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, ZERO } from '@/lib/finance/decimal';
import type { Estimate } from '@/lib/finance/estimate';
import { askedFor } from '@/lib/matching/asked-for';
import { matchCatalogue } from '@/lib/matching/match-catalogue';
import { packageItems } from '@/lib/matching/package-items';
import { type WorthBasis, worthOfInstrument, worthOfMatches } from '@/lib/matching/worth-of-match';
import { MOST_YUAN } from '@/lib/packaging/number-faults';
import { likelyValue, type PackageItem } from '@/lib/packaging/package-item';
import { pairRules } from '@/lib/packaging/pair-rules';
import { type PackagePlan, planPackage } from '@/lib/packaging/plan-package';
import { NO_TOGGLES } from '@/lib/packaging/problem-of';
import { solveHere } from '@/lib/packaging/testing/solve-here';
import type { Answers } from '@/lib/profile/answers';
import { factsOf } from '@/lib/profile/facts';
import type { Facts } from '@/lib/profile/known';
import { type AttributeKey, attribute } from '@/lib/profile/registry';
import { reconciled } from '@/lib/profile/testing/reconciled';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import { FULL_FIRM } from './testing/full-firm';
import { AS_OF, arbitraryFirm, COMPILED, SHIPPED } from './testing/shipped-firms';

/** Any firm, or one that fits many instruments but for a few of its answers. */
const firm: fc.Arbitrary<Answers> = fc.oneof(
  arbitraryFirm(),
  arbitraryFirm().chain((other) =>
    fc
      .subarray(Object.entries(other), { maxLength: 5 })
      .map((some) => reconciled({ ...FULL_FIRM, ...Object.fromEntries(some) }, AS_OF)),
  ),
);

const basisOf = (answers: Answers): WorthBasis => ({
  facts: factsOf(answers, AS_OF).facts,
  asOf: AS_OF,
  assumptions: {},
});

const inOrder = ({ low, likely, high }: Estimate) => low.lte(likely) && likely.lte(high);
const isBounded = ({ low, likely, high }: Estimate) =>
  low.isFinite() && likely.isFinite() && high.isFinite();

/** A list whose rows have holes is given and yet lacks something; only its giver can fill it. */
const isListWithHoles = (key: AttributeKey, facts: Facts) => facts.get(key)?.kind === 'list';

const isAskable = (key: AttributeKey, facts: Facts) =>
  askedFor(key, facts).length > 0 || attribute(key).step === null || isListWithHoles(key, facts);

function worthFaults(basis: WorthBasis): string[] {
  return SHIPPED.flatMap((instrument) => {
    const { id, benefit } = instrument;
    const worth = worthOfInstrument(instrument, basis);
    const unaskable = worth.missing.filter((key) => !isAskable(key, basis.facts));
    const faults = unaskable.map((key) => `${id}: ${key} cannot be asked for`);
    if (worth.kind === 'incomplete' && worth.missing.length === 0)
      faults.push(`${id}: no number, and nothing is missing`);
    if (worth.kind === 'unquantified' && benefit.parts.length === 0 && !benefit.unquantified)
      faults.push(`${id}: no number, and no reason`);
    if (worth.kind !== 'computed') return faults;
    const amounts = [worth.presentValue, ...worth.flows.map(({ amount }) => amount)];
    for (const { estimate, missing } of [...amounts, ...worth.lines]) {
      if (!estimate) faults.push(`${id}: a number is missing for want of ${missing.join()}`);
      else if (!inOrder(estimate)) faults.push(`${id}: ends out of order`);
    }
    if (!amounts.every(({ estimate }) => estimate && isBounded(estimate)))
      faults.push(`${id}: no finite amount`);
    return faults;
  });
}

function itemsOf(basis: WorthBasis) {
  const { support } = matchCatalogue(COMPILED, basis.facts, AS_OF);
  const statuses = new Map(support.map(({ compiled, status }) => [compiled.instrument.id, status]));
  return { items: packageItems(support, worthOfMatches(basis), basis), statuses };
}

const solved = (items: readonly PackageItem[], basis: WorthBasis) =>
  planPackage(items, basis, NO_TOGGLES, solveHere);

const sum = (amounts: readonly Decimal[]) => amounts.reduce((all, yuan) => all.plus(yuan), ZERO);

/** Firms with absurd amounts are told so; the others have a package. */
const isAbsurd = (items: readonly PackageItem[]) =>
  items.some((item) => likelyValue(item)?.gt(MOST_YUAN));

async function packageFaults(plan: PackagePlan, items: readonly PackageItem[], basis: WorthBasis) {
  const faults: string[] = [];
  const chosen = plan.lines.map(({ item }) => item);
  const { worth, lines, adjustments } = plan;
  for (const { a, b } of pairRules(chosen)) faults.push(`${a} with ${b}`);
  const whole = sum([...lines.map(({ alone }) => alone), ...adjustments.map((one) => one.amount)]);
  if (!whole.eq(worth.likely)) faults.push(`lines add up to ${whole}, not ${worth.likely}`);
  if (!inOrder(worth) || !isBounded(worth)) faults.push('ends out of order');
  if (plan.runnerUp && worth.likely.plus(0.01).lt(plan.runnerUp.value))
    faults.push(`the runner-up is better: ${plan.runnerUp.value}, not ${worth.likely}`);
  for (const row of plan.cashFlow)
    if (Object.values(row).some((each) => !Number.isFinite(Number(each))))
      faults.push(`no number in ${row.year}`);
  for (const item of items) {
    const single = await solved([item], basis);
    const value = single.kind === 'planned' ? single.plan.worth.likely : ZERO;
    if (worth.likely.plus(0.01).lt(value)) faults.push(`${item.id} alone is worth ${value}`);
  }
  return faults;
}

describe('the worth of the shipped instruments', () => {
  it(
    'is a number with its ends in order, or names what is missing, for any firm',
    () => {
      fc.assert(
        fc.property(firm, (answers) => {
          expect(worthFaults(basisOf(answers))).toEqual([]);
        }),
        runs(80),
      );
    },
    PATIENCE,
  );
});

describe('the package of the shipped instruments', () => {
  it(
    'is lawful, adds up to the fen and is no worse than any instrument alone, for any firm',
    async () => {
      let largest = 0;
      await fc.assert(
        fc.asyncProperty(firm, async (answers) => {
          const basis = basisOf(answers);
          const { items, statuses } = itemsOf(basis);
          const answer = await solved(items, basis);
          if (isAbsurd(items)) return;
          if (answer.kind !== 'planned') throw new Error(JSON.stringify(answer));
          const ids = answer.plan.lines.map(({ item }) => item.id);
          largest = Math.max(largest, ids.length);
          for (const id of ids)
            expect(['eligible', 'eligible_subject_to_judgement']).toContain(statuses.get(id));
          expect(await packageFaults(answer.plan, items, basis)).toEqual([]);
        }),
        runs(30),
      );
      // The property says little of packages of one.
      expect(largest).toBeGreaterThan(3);
    },
    PATIENCE,
  );
});
