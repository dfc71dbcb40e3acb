type Numbers = Int32Array | Float64Array | Uint8Array;

/** A typed array that grows by doubling, so that appending stays cheap. */
export class Growing<T extends Numbers> {
  length = 0;

  constructor(
    private values: T,
    private readonly longer: (length: number) => T,
  ) {}

  /** What was appended so far lies in its first `length` places; stale after the next append. */
  get data(): T {
    return this.values;
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = this.longer(Math.max(16, 2 * this.length));
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length] = value;
    this.length += 1;
  }
}

export const growingInts = () =>
  new Growing<Int32Array>(new Int32Array(16), (length) => new Int32Array(length));
export const growingFloats = () =>
  new Growing<Float64Array>(new Float64Array(16), (length) => new Float64Array(length));
export const growingBytes = () =>
  new Growing<Uint8Array>(new Uint8Array(16), (length) => new Uint8Array(length));
