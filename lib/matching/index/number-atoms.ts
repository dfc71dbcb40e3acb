import type { AttributeCriterion } from '@/lib/criteria/condition';
import type { Known } from '@/lib/profile/known';
import { AtomGroup, MET, UNKNOWN, UNMET } from './atom-group';
import { growingFloats } from './growing';

/** Days keep their order as numbers: 2026-11-24 is 20261124. */
const asNumber = (value: number | string) =>
  typeof value === 'number' ? value : Number(value.replaceAll('-', ''));

function boundsOf({ op, value }: AttributeCriterion): readonly [number, number] {
  if (op === 'between') {
    const { min, max } = value as { min: number | string; max: number | string };
    return [asNumber(min), asNumber(max)];
  }
  const limit = asNumber(value as number | string);
  return op === 'atLeast' ? [limit, Infinity] : [-Infinity, limit];
}

function intervalOf(known: Known): readonly [number, number] {
  if (known.kind === 'number') return [known.interval.min, known.interval.max];
  if (known.kind !== 'date') throw new RangeError(`no number: ${known.kind}`);
  const day = asNumber(known.day);
  return [day, day];
}

/** Limits on a number or a day. */
export class NumberAtoms extends AtomGroup {
  private readonly lows = growingFloats();
  private readonly highs = growingFloats();

  protected append(criterion: AttributeCriterion): void {
    const [low, high] = boundsOf(criterion);
    this.lows.push(low);
    this.highs.push(high);
  }

  evaluate(known: Known, verdicts: Uint8Array): void {
    const [min, max] = intervalOf(known);
    const { data: lows, length } = this.lows;
    const highs = this.highs.data;
    for (let at = 0; at < length; at += 1) {
      const low = lows[at] as number;
      const high = highs[at] as number;
      const outcome = min >= low && max <= high ? MET : max < low || min > high ? UNMET : UNKNOWN;
      this.settle(at, outcome, verdicts);
    }
  }
}
