import type { Interval } from '@/lib/profile/interval';
import type { Known } from '@/lib/profile/known';
import { CodeStore, type Column, MOST_DICTIONARY } from './column';

interface Direct {
  readonly min: Float64Array;
  max: Float64Array;
}

function put(direct: Direct, at: number, { min, max }: Interval): void {
  if (min !== max && direct.max === direct.min) direct.max = direct.min.slice();
  direct.min[at] = min;
  direct.max[at] = max;
}

const nothing = (size: number): Direct => {
  const min = new Float64Array(size).fill(Number.NaN);
  return { min, max: min };
};

/** Gathers the numbers of one attribute, values and bands alike. */
export class NumberColumn {
  private readonly store: CodeStore;
  private readonly values: Interval[] = [];
  private readonly codeOfPoint = new Map<number, number>();
  private readonly codeOfBand = new Map<string, number>();
  private direct: Direct | undefined;

  constructor(private readonly size: number) {
    this.store = new CodeStore(size);
  }

  set(at: number, known: Known): void {
    if (known.kind !== 'number') throw new RangeError(`no number: ${known.kind}`);
    if (!this.direct && this.values.length >= MOST_DICTIONARY) this.spreadOut();
    if (this.direct) put(this.direct, at, known.interval);
    else this.store.set(at, this.codeFor(known.interval));
  }

  finish(): Column {
    if (this.direct) return { kind: 'number', codes: null, ...this.direct };
    const entries = nothing(this.values.length + 1);
    this.values.forEach((interval, index) => {
      put(entries, index + 1, interval);
    });
    return { kind: 'number', codes: this.store.codes, ...entries };
  }

  private codeFor(interval: Interval): number {
    const isPoint = interval.min === interval.max;
    const band = isPoint ? '' : `${interval.min} ${interval.max}`;
    const known = isPoint ? this.codeOfPoint.get(interval.min) : this.codeOfBand.get(band);
    if (known !== undefined) return known;
    const code = this.values.push(interval);
    if (isPoint) this.codeOfPoint.set(interval.min, code);
    else this.codeOfBand.set(band, code);
    return code;
  }

  /** From here on every firm holds its own number. */
  private spreadOut(): void {
    const direct = nothing(this.size);
    this.store.codes.forEach((code, at) => {
      const interval = this.values[code - 1];
      if (interval) put(direct, at, interval);
    });
    this.direct = direct;
    this.store.codes = new Uint8Array(0);
  }
}
