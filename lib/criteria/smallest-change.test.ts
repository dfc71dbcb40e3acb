import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '@/lib/profile/registry';
import { PATIENCE, runs } from '@/lib/profile/testing/runs';
import type { Evaluated, EvaluatedCriterion } from './evaluate';
import { best, OUTCOMES, type Outcome, worst } from './outcome';
import { smallestChange } from './smallest-change';

const fixed = { attribute: 'region', op: 'within', value: ['320000'] } as const;
const free = { attribute: 'stage', op: 'in', value: ['leading'] } as const;

function leaf(outcome: Outcome, criterion: typeof fixed | typeof free = free): EvaluatedCriterion {
  return { kind: 'criterion', criterion, negated: false, outcome };
}

function group(kind: 'all' | 'any', members: readonly Evaluated[]): Evaluated {
  const outcomes = members.map((member) => member.outcome);
  return { kind, members, outcome: kind === 'all' ? worst(outcomes) : best(outcomes) };
}

function leaves(evaluated: Evaluated): readonly EvaluatedCriterion[] {
  return evaluated.kind === 'criterion' ? [evaluated] : evaluated.members.flatMap(leaves);
}

/** The outcome if the given criteria turned to met. */
function flipped(evaluated: Evaluated, turned: ReadonlySet<Evaluated>): Outcome {
  if (evaluated.kind === 'criterion') return turned.has(evaluated) ? 'met' : evaluated.outcome;
  const outcomes = evaluated.members.map((member) => flipped(member, turned));
  return evaluated.kind === 'all' ? worst(outcomes) : best(outcomes);
}

const fixedIn = (change: readonly EvaluatedCriterion[]) =>
  change.filter(
    ({ criterion }) => 'attribute' in criterion && attribute(criterion.attribute).change === 'no',
  ).length;

/** Every way to make it not fail, by trying all subsets of what is unmet. */
function everyChange(evaluated: Evaluated): readonly (readonly EvaluatedCriterion[])[] {
  const unmet = leaves(evaluated).filter(({ outcome }) => outcome === 'unmet');
  return Array.from({ length: 2 ** unmet.length }, (_, bits) =>
    unmet.filter((_leaf, at) => (bits >> at) & 1),
  ).filter((change) => flipped(evaluated, new Set(change)) !== 'unmet');
}

const trees = fc
  .letrec<{ tree: Evaluated }>((tie) => {
    const one = fc
      .tuple(fc.constantFrom(...OUTCOMES, 'unmet', 'unmet'), fc.constantFrom(fixed, free))
      .map(([outcome, criterion]) => leaf(outcome as Outcome, criterion));
    const members = fc.array(tie('tree'), { minLength: 1, maxLength: 4 });
    const groups = fc
      .tuple(fc.constantFrom('all', 'any'), members)
      .map(([kind, inner]) => group(kind as 'all' | 'any', inner));
    return { tree: fc.oneof({ maxDepth: 3, depthSize: 'small' }, one, groups) };
  })
  .tree.filter((tree) => leaves(tree).length <= 10);

describe('the smallest change', () => {
  it(
    'is as small as the best of all subsets, with the fewest fixed facts among those, and works',
    () => {
      fc.assert(
        fc.property(trees, (tree) => {
          const change = smallestChange(tree);
          const all = everyChange(tree);
          const size = Math.min(...all.map(({ length }) => length));
          const least = all.filter(({ length }) => length === size).map(fixedIn);
          expect(flipped(tree, new Set(change))).not.toBe('unmet');
          expect([change.length, fixedIn(change)]).toEqual([size, Math.min(...least)]);
          for (const { outcome } of change) expect(outcome).toBe('unmet');
        }),
        runs(600),
      );
    },
    PATIENCE,
  );

  it.each(['met', 'unknown', 'judgement'] as const)(
    'is empty where the outcome is %s',
    (outcome) => {
      expect(smallestChange(group('any', [leaf(outcome), leaf('unmet')]))).toEqual([]);
    },
  );

  it('takes every failed part of all, and the cheapest of any', () => {
    const [a, b, c] = [leaf('unmet'), leaf('unmet'), leaf('unmet')];
    expect(smallestChange(group('all', [a, leaf('met'), b]))).toEqual([a, b]);
    expect(smallestChange(group('any', [group('all', [a, b]), c]))).toEqual([c]);
  });

  it('prefers, of two as small, the one the firm can bring about', () => {
    const [stuck, open] = [leaf('unmet', fixed), leaf('unmet', free)];
    expect(smallestChange(group('any', [stuck, open]))).toEqual([open]);
  });

  it('stays quick on wide rules', () => {
    const wide = group(
      'all',
      Array.from({ length: 40 }, () =>
        group(
          'any',
          Array.from({ length: 20 }, () => leaf('unmet')),
        ),
      ),
    );
    expect(smallestChange(wide)).toHaveLength(40);
  });
});
