/** A closed interval of real numbers; an open end is ±Infinity. */
export interface Interval {
  readonly min: number;
  readonly max: number;
}
