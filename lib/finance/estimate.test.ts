import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '@/lib/profile/testing/runs';
import { Decimal } from './decimal';
import {
  decimal,
  type Estimate,
  enclosed,
  exactly,
  fromFloor,
  isExact,
  least,
  minus,
  most,
  plus,
  power,
  product,
  quotient,
  roundToFen,
  within,
} from './estimate';

const EACH = runs(300);

const of = (low: number | string, likely: number | string, high: number | string): Estimate => ({
  low: new Decimal(low),
  likely: new Decimal(likely),
  high: new Decimal(high),
});
const ends = ({ low, likely, high }: Estimate) => [low, likely, high].map((end) => end.toNumber());

const size = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.01, 1e13),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((fen) => fen / 100),
);
const positive = size.map((value) => Math.abs(value) + 0.01);

/** An estimate, with a number that lies within it. */
interface Drawn {
  readonly range: Estimate;
  readonly inside: Decimal;
}
const drawn = (value: fc.Arbitrary<number>): fc.Arbitrary<Drawn> =>
  fc.tuple(value, value, value, value).map((four) => {
    const [low = 0, a = 0, b = 0, high = 0] = [...four].sort((x, y) => x - y);
    return { range: of(low, a, high), inside: new Decimal(b) };
  });

type Binary = (a: Estimate, b: Estimate) => Estimate;
const LAWS: readonly (readonly [string, Binary, fc.Arbitrary<number>])[] = [
  ['plus', plus, size],
  ['minus', minus, size],
  ['product', product, size],
  ['quotient', quotient, positive],
  ['least', least, size],
  ['most', most, size],
  ['fromFloor', fromFloor, positive],
];

describe.each(LAWS)('%s', (_, operation, divisor) => {
  it('holds every result of numbers within its operands, and stays in order', () => {
    fc.assert(
      fc.property(drawn(size), drawn(divisor), (a, b) => {
        const range = operation(a.range, b.range);
        const { likely } = operation(exactly(a.inside), exactly(b.inside));
        expect(range.low.lte(likely) && likely.lte(range.high)).toBe(true);
        expect(range.low.lte(range.likely) && range.likely.lte(range.high)).toBe(true);
      }),
      EACH,
    );
  });

  it('of exact numbers is exact', () => {
    fc.assert(
      fc.property(size, divisor, (a, b) => {
        expect(isExact(operation(exactly(decimal(a)), exactly(decimal(b))))).toBe(true);
      }),
      EACH,
    );
  });
});

describe('an estimate', () => {
  it('is taken apart at its ends by a subtraction', () => {
    expect(ends(minus(of(10, 15, 20), of(1, 2, 3)))).toEqual([7, 13, 19]);
  });

  it('takes the ends of a product wherever they lie', () => {
    expect(ends(product(of(-2, 1, 3), of(-5, 4, 7)))).toEqual([-15, 4, 21]);
    expect(ends(product(of(2, 3, 4), of(5, 6, 7)))).toEqual([10, 18, 28]);
  });

  it('times nothing is nothing, even without an upper end', () => {
    expect(ends(product(of(0, 0, 0), of(1, 1, Number.POSITIVE_INFINITY)))).toEqual([0, 0, 0]);
  });

  it('cannot be divided by what may be nothing', () => {
    expect(() => quotient(of(1, 1, 1), of(0, 1, 2))).toThrow(RangeError);
    expect(() => quotient(of(1, 1, 1), of(-1, 1, 2))).toThrow(RangeError);
  });

  it('falls with a negative power and rises with a positive one', () => {
    expect(ends(power(of(1, 2, 4), 2))).toEqual([1, 4, 16]);
    expect(ends(power(of(1, 2, 4), -1))).toEqual([0.25, 0.5, 1]);
  });

  it('counts nothing below a floor and all of it from there on', () => {
    expect(ends(fromFloor(of(99, 100, 101), exactly(decimal(100))))).toEqual([0, 100, 101]);
    expect(ends(fromFloor(exactly(decimal(99.99)), exactly(decimal(100))))).toEqual([0, 0, 0]);
  });

  it('is rounded to the fen, halves up, and left alone where it has no end', () => {
    expect(ends(roundToFen(of('0.004', '0.005', '0.0149')))).toEqual([0, 0.01, 0.01]);
    expect(roundToFen(of(0, 0, Number.POSITIVE_INFINITY)).high.isFinite()).toBe(false);
  });

  it('enclosed twice keeps the narrower ends and its own likely value', () => {
    expect(ends(enclosed(of(0, 5, 10), of(4, 6, 12)))).toEqual([4, 5, 10]);
  });

  it('never loses its likely value to the last digit of a second enclosure', () => {
    const third = new Decimal(1).div(3);
    const off = third.plus('1e-40');
    const { low, likely, high } = enclosed(exactly(third), exactly(off));
    expect(low.lte(likely) && likely.lte(high)).toBe(true);
    const cut = within(exactly(off), exactly(third));
    expect(cut.likely.lte(cut.high)).toBe(true);
  });

  it('known to lie between nothing and another keeps to both', () => {
    expect(ends(within(of(-50, 20, 150), of(80, 90, 100)))).toEqual([0, 20, 100]);
  });
});
