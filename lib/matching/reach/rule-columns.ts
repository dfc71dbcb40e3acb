import type { Criterion } from '@/lib/criteria/condition';
import type { NormalForm } from '@/lib/criteria/normal-form';
import { OUTCOMES, type Outcome } from '@/lib/criteria/outcome';
import { evaluateColumn } from './evaluate-column';
import type { Population } from './population';
import { FOLDS, outcomeIndex } from './verdict-byte';

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export interface LeafCount {
  readonly criterion: Criterion;
  readonly negated: boolean;
  readonly counts: OutcomeCounts;
}

/** A rule evaluated for every firm. */
export interface RuleColumns {
  /** In the bytes of verdict-byte. */
  readonly verdicts: Uint8Array;
  /** Every criterion in the order of the rule. */
  readonly leaves: readonly LeafCount[];
}

/** Criteria that were evaluated already, by what they ask: a changed draft shares most of them. */
export type Atoms = Map<string, Uint8Array>;

function keyOf(criterion: Criterion, negated: boolean): string {
  if ('judgement' in criterion) return 'judgement';
  return JSON.stringify([negated, criterion.attribute, criterion.op, criterion.value]);
}

function countOutcomes(verdicts: Uint8Array): OutcomeCounts {
  const counts = new Uint32Array(OUTCOMES.length);
  for (let at = 0; at < verdicts.length; at += 1) {
    const outcome = outcomeIndex(verdicts[at] as number);
    counts[outcome] = (counts[outcome] as number) + 1;
  }
  const [unmet = 0, unknown = 0, judgement = 0, met = 0] = counts;
  return { unmet, unknown, judgement, met };
}

function foldInto(target: Uint8Array, other: Uint8Array, table: Uint8Array): void {
  for (let at = 0; at < target.length; at += 1) {
    const pair = ((target[at] as number) << 8) | (other[at] as number);
    target[at] = table[pair] as number;
  }
}

/** Evaluates a rule for every firm at once, with the answers of the interpreter. */
export function ruleColumns(
  form: NormalForm,
  population: Population,
  atoms: Atoms = new Map(),
): RuleColumns {
  const leaves: LeafCount[] = [];
  const atom = (criterion: Criterion, negated: boolean) => {
    const key = keyOf(criterion, negated);
    const column = atoms.get(key) ?? evaluateColumn(criterion, negated, population);
    atoms.set(key, column);
    return column;
  };
  /** What it returns may be an atom, which others share, so that only copies are written to. */
  const visit = (part: NormalForm): Uint8Array => {
    if (part.kind === 'criterion') {
      const column = atom(part.criterion, part.negated);
      leaves.push({
        criterion: part.criterion,
        negated: part.negated,
        counts: countOutcomes(column),
      });
      return column;
    }
    const [first, ...rest] = part.members.map(visit);
    if (!first) throw new RangeError('a group without members');
    if (rest.length === 0) return first;
    const folded = first.slice();
    for (const other of rest) foldInto(folded, other, FOLDS[part.kind]);
    return folded;
  };
  return { verdicts: visit(form), leaves };
}
