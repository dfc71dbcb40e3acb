import type { Interval } from '@/lib/profile/interval';
import type { Known } from '@/lib/profile/known';
import { CodeStore, type Column, MOST_DICTIONARY } from './column';

/** A number of every firm, unknown as NaN; `max` is empty until somebody gives a band. */
class DirectNumbers {
  private readonly min: Float64Array;
  private max = new Float64Array(0);

  constructor(size: number) {
    this.min = new Float64Array(size).fill(Number.NaN);
  }

  put(at: number, { min, max }: Interval): void {
    if (min !== max && this.max.length === 0) this.max = this.min.slice();
    this.min[at] = min;
    if (this.max.length > 0) this.max[at] = max;
  }

  finish(): Column {
    return { kind: 'number', codes: null, min: this.min, max: this.max };
  }
}

const isPoint = ({ min, max }: Interval) => min === max;

/** Gathers the numbers of one attribute, values and bands alike. */
export class NumberColumn {
  private readonly store: CodeStore;
  private readonly values: Interval[] = [];
  private readonly codeOfPoint = new Map<number, number>();
  private readonly codeOfBand = new Map<string, number>();
  private direct: DirectNumbers | undefined;

  constructor(private readonly size: number) {
    this.store = new CodeStore(size);
  }

  set(at: number, known: Known): void {
    if (known.kind !== 'number') throw new RangeError(`no number: ${known.kind}`);
    if (!this.direct && this.values.length >= MOST_DICTIONARY) this.spreadOut();
    if (this.direct) this.direct.put(at, known.interval);
    else this.store.set(at, this.codeFor(known.interval));
  }

  finish(): Column {
    if (this.direct) return this.direct.finish();
    const entries = this.values.map((interval, index) => ({ interval, code: index + 1 }));
    const bands = entries.filter(({ interval }) => !isPoint(interval));
    const ordered = [...entries.filter(({ interval }) => isPoint(interval)), ...bands];
    const placeOf = new Uint16Array(ordered.length + 1);
    ordered.forEach(({ code }, index) => {
      placeOf[code] = index + 1;
    });
    return {
      kind: 'number',
      codes: this.store.codes.map((code) => placeOf[code] ?? 0),
      min: Float64Array.from([Number.NaN, ...ordered.map(({ interval }) => interval.min)]),
      max: Float64Array.from(bands, ({ interval }) => interval.max),
    };
  }

  private codeFor(interval: Interval): number {
    const band = isPoint(interval) ? '' : `${interval.min} ${interval.max}`;
    const known = band ? this.codeOfBand.get(band) : this.codeOfPoint.get(interval.min);
    if (known !== undefined) return known;
    const code = this.values.push(interval);
    if (band) this.codeOfBand.set(band, code);
    else this.codeOfPoint.set(interval.min, code);
    return code;
  }

  /** From here on every firm holds its own number. */
  private spreadOut(): void {
    const direct = new DirectNumbers(this.size);
    this.store.codes.forEach((code, at) => {
      const interval = this.values[code - 1];
      if (interval) direct.put(at, interval);
    });
    this.direct = direct;
    this.store.codes = new Uint8Array(0);
  }
}
