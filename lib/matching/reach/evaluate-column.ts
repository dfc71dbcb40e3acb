import type { AttributeCriterion, Criterion } from '@/lib/criteria/condition';
import { evaluateCriterion } from '@/lib/criteria/evaluate-criterion';
import { type Outcome, opposite } from '@/lib/criteria/outcome';
import type { Known } from '@/lib/profile/known';
import type { Codes, Column } from './column';
import type { Population } from './population';
import { criterionBytes } from './verdict-byte';

type Bytes = Readonly<Record<Outcome, number>>;

/** What the criterion says of firms of which one thing is known, or nothing. */
function byteFor(criterion: AttributeCriterion, bytes: Bytes, known: Known | undefined): number {
  return bytes[evaluateCriterion(criterion, { get: () => known })];
}

function limitsOf({ op, value }: AttributeCriterion): readonly [number, number] {
  if (op === 'atLeast') return [Number(value), Infinity];
  if (op === 'atMost') return [-Infinity, Number(value)];
  const { min, max } = value as { min: number; max: number };
  return [min, max];
}

/** As the interpreter compares an interval; NaN fails every comparison and so stays unknown. */
function numberBytes(
  { min, max }: Extract<Column, { kind: 'number' }>,
  [low, high]: readonly [number, number],
  bytes: Bytes,
): Uint8Array {
  const out = new Uint8Array(min.length).fill(bytes.unknown);
  const firstBand = min.length - max.length;
  for (let at = 0; at < min.length; at += 1) {
    const from = min[at] as number;
    const to = at < firstBand ? from : (max[at - firstBand] as number);
    if (from >= low && to <= high) out[at] = bytes.met;
    else if (to < low || from > high) out[at] = bytes.unmet;
  }
  return out;
}

function spread(codes: Codes, byCode: Uint8Array): Uint8Array {
  const out = new Uint8Array(codes.length);
  for (let at = 0; at < codes.length; at += 1) out[at] = byCode[codes[at] as number] as number;
  return out;
}

/** A criterion for every firm, in the bytes of verdict-byte; each thing said is looked at once. */
export function evaluateColumn(
  criterion: Criterion,
  negated: boolean,
  { size, columns }: Population,
): Uint8Array {
  const straight = criterionBytes(criterion, negated);
  if ('judgement' in criterion) return new Uint8Array(size).fill(straight.judgement);
  const bytes: Bytes = negated
    ? { ...straight, met: straight[opposite('met')], unmet: straight[opposite('unmet')] }
    : straight;
  const column = columns.get(criterion.attribute);
  if (!column) return new Uint8Array(size).fill(bytes.unknown);
  if (column.kind === 'number') {
    const entries = numberBytes(column, limitsOf(criterion), bytes);
    return column.codes ? spread(column.codes, entries) : entries;
  }
  const byCode = Uint8Array.from([undefined, ...column.values], (known) =>
    byteFor(criterion, bytes, known),
  );
  return spread(column.codes, byCode);
}
