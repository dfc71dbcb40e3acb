import { Decimal, ONE, ZERO } from './decimal';

/** Roots are looked for in (−0.99, 10]: between losing all but a hundredth and elevenfold a period. */
const RATE_ABOVE = new Decimal('-0.99');
const RATE_AT_MOST = new Decimal(10);
// The search goes a little beyond both ends, so that a root at an end is not lost to rounding.
const BEYOND = 1 - 1e-6;

/** Share of the terms' size below which the sign of a sum of them in floating point is not trusted. */
const FLOAT_NOISE = 1e-12;
const NARROWEST = 1e-11;
const SPANS_MAX = 4000;
const STEPS_MAX = 200;
const LAST_STEP = new Decimal('1e-15');
const DECIMALS = 18;

/** A polynomial with its terms of either sign apart, so that neither part loses digits. */
interface Parts {
  readonly at: number;
  readonly plus: number;
  readonly minus: number;
  readonly plusSlope: number;
  readonly minusSlope: number;
}

type Span = readonly [Parts, Parts];

/**
 * The rate per period at which equally spaced amounts (the first at once) are worth nothing:
 * Σ amountₖ / (1 + r)^k = 0. Undefined where the amounts never change sign, where no rate in
 * (−0.99, 10] does it, and where more than one does, or it cannot be told, for then none of them
 * is *the* rate. Exact to 1e-10 and commonly to 1e-15.
 * @param above a higher lower end, where rates below it would mean nothing
 */
export function internalRate(
  amounts: readonly Decimal[],
  above: Decimal = RATE_ABOVE,
): Decimal | undefined {
  const terms = withoutOuterZeros(amounts);
  if (!terms.every((term) => term.isFinite()) || !changesSign(terms)) return undefined;
  const sums = runningSums(terms);
  if (!sums.at(-1)?.isZero()) return onlyOne(ratesOf(terms, above));
  // Rate zero is a root; the running sums are what is left after dividing it out.
  const rest = ratesOf(sums.slice(0, -1), above);
  const another = runningSums(sums).at(-1)?.isZero() || rest === undefined || rest.length > 0;
  return another || above.gte(0) ? undefined : ZERO;
}

/** All rates in the range; undefined where two may lie too close together to be told apart. */
function ratesOf(terms: readonly Decimal[], above: Decimal): readonly Decimal[] | undefined {
  const smallestDiscount = BEYOND / RATE_AT_MOST.plus(1).toNumber();
  const rising = rootsOf(terms, smallestDiscount)?.map((discount) => ONE.div(discount));
  const falling = rootsOf(terms.toReversed(), BEYOND * above.plus(1).toNumber());
  if (!rising || !falling) return undefined;
  return [...rising, ...falling]
    .map((growth) => growth.minus(1).toDecimalPlaces(DECIMALS))
    .filter((rate) => rate.gt(above) && rate.lte(RATE_AT_MOST));
}

function onlyOne(rates: readonly Decimal[] | undefined): Decimal | undefined {
  return rates?.length === 1 ? rates[0] : undefined;
}

/** The roots of Σ termₖ·t^k with `smallest` < t ≤ 1, by halving until each part is decided. */
function rootsOf(terms: readonly Decimal[], smallest: number): readonly Decimal[] | undefined {
  const floats = terms.map(Number);
  const spans: Span[] = [[partsAt(floats, smallest), partsAt(floats, 1)]];
  const roots: Decimal[] = [];
  for (let seen = 0; spans.length > 0; seen++) {
    const [from, to] = spans.pop() as Span;
    if (excludesZero(from.plus - to.minus, to.plus - from.minus, to.plus + to.minus)) continue;
    const slopes = to.plusSlope + to.minusSlope;
    if (excludesZero(from.plusSlope - to.minusSlope, to.plusSlope - from.minusSlope, slopes)) {
      const root = rootOfMonotone(terms, from, to);
      if (root) roots.push(root);
      continue;
    }
    if (seen > SPANS_MAX || to.at - from.at < NARROWEST) return undefined;
    const middle = partsAt(floats, (from.at + to.at) / 2);
    spans.push([from, middle], [middle, to]);
  }
  return roots;
}

function excludesZero(low: number, high: number, size: number): boolean {
  return low > FLOAT_NOISE * size || high < -FLOAT_NOISE * size;
}

function partsAt(floats: readonly number[], at: number): Parts {
  let plus = 0;
  let minus = 0;
  let plusSlope = 0;
  let minusSlope = 0;
  for (let k = floats.length - 1; k >= 0; k--) {
    const term = floats[k] ?? 0;
    plusSlope = plusSlope * at + plus;
    minusSlope = minusSlope * at + minus;
    plus = plus * at + Math.max(term, 0);
    minus = minus * at + Math.max(-term, 0);
  }
  return { at, plus, minus, plusSlope, minusSlope };
}

/** The root in (from, to], if there is one, of a polynomial that only rises or only falls there. */
function rootOfMonotone(terms: readonly Decimal[], from: Parts, to: Parts): Decimal | undefined {
  const end = signAt(terms, to);
  if (end === 0) return new Decimal(to.at);
  return signAt(terms, from) * end < 0 ? refined(terms, from.at, to.at, end) : undefined;
}

function signAt(terms: readonly Decimal[], { at, plus, minus }: Parts): number {
  if (excludesZero(plus - minus, plus - minus, plus + minus)) return Math.sign(plus - minus);
  const { value } = valueAt(terms, new Decimal(at));
  return value.isZero() ? 0 : value.s;
}

/** Halving in floating point, then Newton's steps in decimals kept inside the bracket. */
function refined(terms: readonly Decimal[], from: number, to: number, endSign: number): Decimal {
  const floats = terms.map(Number);
  let root = new Decimal(halved(floats, from, to, endSign));
  let low = new Decimal(from);
  let high = new Decimal(to);
  for (let step = 0; step < STEPS_MAX; step++) {
    const { value, slope } = valueAt(terms, root);
    if (value.isZero()) return root;
    if (value.s === endSign) high = root;
    else low = root;
    const newton = root.minus(value.div(slope));
    const inside = newton.gte(low) && newton.lte(high);
    const next = inside ? newton : low.plus(high).div(2);
    const moved = next.minus(root).abs();
    root = next;
    if (moved.lt(LAST_STEP)) break;
  }
  return root;
}

function halved(floats: readonly number[], from: number, to: number, endSign: number): number {
  let low = from;
  let high = to;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    const { plus, minus } = partsAt(floats, middle);
    if (Math.sign(plus - minus) === endSign) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

function valueAt(terms: readonly Decimal[], at: Decimal): { value: Decimal; slope: Decimal } {
  return terms.reduceRight(
    ({ value, slope }, term) => ({
      slope: slope.times(at).plus(value),
      value: value.times(at).plus(term),
    }),
    { value: ZERO, slope: ZERO },
  );
}

function runningSums(terms: readonly Decimal[]): readonly Decimal[] {
  let sum = ZERO;
  return terms.map((term) => {
    sum = sum.plus(term);
    return sum;
  });
}

function changesSign(terms: readonly Decimal[]): boolean {
  return terms.some((term) => term.gt(0)) && terms.some((term) => term.lt(0));
}

function withoutOuterZeros(amounts: readonly Decimal[]): readonly Decimal[] {
  const first = amounts.findIndex((amount) => !amount.isZero());
  const last = amounts.findLastIndex((amount) => !amount.isZero());
  return first === -1 ? [] : amounts.slice(first, last + 1);
}
