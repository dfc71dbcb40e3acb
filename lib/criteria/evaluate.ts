import type { Facts } from '@/lib/profile/known';
import { evaluateCriterion, type FactSource } from './evaluate-criterion';
import type { NormalForm } from './normal-form';
import { best, type Outcome, opposite, worst } from './outcome';

/** A normal form with the outcome of every part. */
export type Evaluated =
  | {
      readonly kind: 'all' | 'any';
      readonly outcome: Outcome;
      readonly members: readonly Evaluated[];
    }
  | (Extract<NormalForm, { kind: 'criterion' }> & { readonly outcome: Outcome });

export type EvaluatedCriterion = Extract<Evaluated, { kind: 'criterion' }>;

/** Evaluates every part of a condition; nothing is skipped, since every part is explained. */
export function evaluate(form: NormalForm, facts: Facts): Evaluated {
  if (form.kind === 'criterion') {
    if ('judgement' in form.criterion) return { ...form, outcome: 'judgement' };
    const outcome = evaluateCriterion(form.criterion, facts);
    return { ...form, outcome: form.negated ? opposite(outcome) : outcome };
  }
  const members = form.members.map((member) => evaluate(member, facts));
  const outcomes = members.map((member) => member.outcome);
  return {
    kind: form.kind,
    members,
    outcome: form.kind === 'all' ? worst(outcomes) : best(outcomes),
  };
}

/** The outcome of a condition alone: no tree is built, and what can no longer matter is skipped. */
export function outcomeOf(form: NormalForm, facts: FactSource): Outcome {
  if (form.kind === 'criterion') {
    if ('judgement' in form.criterion) return 'judgement';
    const outcome = evaluateCriterion(form.criterion, facts);
    return form.negated ? opposite(outcome) : outcome;
  }
  const isAll = form.kind === 'all';
  const fold = isAll ? worst : best;
  const decisive = isAll ? 'unmet' : 'met';
  let folded: Outcome = isAll ? 'met' : 'unmet';
  for (const member of form.members) {
    folded = fold([folded, outcomeOf(member, facts)]);
    if (folded === decisive) break;
  }
  return folded;
}
