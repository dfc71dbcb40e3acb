/** Codes with their cumulative weights, for drawing. */
export interface Weighted<C extends string = string> {
  readonly codes: readonly C[];
  readonly upTo: readonly number[];
}

/** Weights need not add up to anything in particular. */
export function weighted<C extends string>(weights: Readonly<Record<C, number>>): Weighted<C> {
  const codes = Object.keys(weights) as C[];
  let sum = 0;
  return { codes, upTo: codes.map((code) => (sum += weights[code])) };
}

/** Even neighbours in seed, index or stream give unrelated numbers (murmur3's finaliser). */
function mixed(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A row of numbers that is the same for the same seed, firm and stream (mulberry32). */
export class Draws {
  private state: number;

  constructor(seed: number, index: number, stream: number) {
    this.state = mixed(mixed(mixed(seed) + index) + stream);
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let hash = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    return ((hash ^ (hash >>> 14)) >>> 0) / 2 ** 32;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** Every order of magnitude as often as any other. */
  logBetween(low: number, high: number): number {
    return low * (high / low) ** this.next();
  }

  /** Normal, of mean 0 and deviation 1 (Box and Muller). */
  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return radius * Math.cos(2 * Math.PI * this.next());
  }

  /** A factor around 1 whose logarithm is normal with the given deviation, cut at 2.5 of them. */
  spread(deviation: number): number {
    return Math.exp(deviation * Math.max(-2.5, Math.min(2.5, this.normal())));
  }

  pick<C extends string>({ codes, upTo }: Weighted<C>): C {
    const target = this.next() * (upTo.at(-1) ?? 0);
    const found = codes[upTo.findIndex((sum) => target < sum)];
    if (found === undefined) throw new RangeError('nothing to draw from');
    return found;
  }

  /** The codes whose own chance comes up, in the order of a profile's sets. */
  some(chances: readonly (readonly [string, number])[]): string[] {
    const found: string[] = [];
    for (const [code, probability] of chances) if (this.chance(probability)) found.push(code);
    return found.sort();
  }
}

/** Three significant digits, as people know such numbers. */
export function roughly(value: number): number {
  return Number(value.toPrecision(3));
}
