import type { Cell, Operation, Origin } from '@/lib/finance/cell';
import type { Decimal } from '@/lib/finance/decimal';

/** The reference to what stands in a cell of its own; undefined for what is written out. */
export type ReferenceOf = (cell: Cell) => string | undefined;

/** How tightly the outermost operation of an expression binds. */
const [SUM, PRODUCT, ATOM] = [1, 2, 3];

interface Expression {
  readonly text: string;
  readonly binds: number;
}

type OriginOf<K extends Origin['kind']> = Extract<Origin, { kind: K }>;

/** A spreadsheet keeps no more digits than these. */
const DIGITS = 15;

const atom = (text: string): Expression => ({ text, binds: ATOM });

const atLeast = (binds: number, { text, binds: own }: Expression): string =>
  own < binds ? `(${text})` : text;

function literal(value: Decimal): Expression {
  const text = value.toSignificantDigits(DIGITS).toFixed();
  return atom(value.isNegative() && !value.isZero() ? `(${text})` : text);
}

/** The operands of one operation nested in itself, so that MIN(MIN(a,b),c) is MIN(a,b,c). */
function operandsOf(cell: Cell, operation: Operation, referenceOf: ReferenceOf): readonly Cell[] {
  const { origin } = cell;
  const isSame =
    origin.kind === 'operation' && origin.operation === operation && !referenceOf(cell);
  return isSame
    ? origin.operands.flatMap((each) => operandsOf(each, operation, referenceOf))
    : [cell];
}

function choice(name: string, origin: OriginOf<'operation'>, referenceOf: ReferenceOf) {
  const operands = origin.operands.flatMap((each) =>
    operandsOf(each, origin.operation, referenceOf),
  );
  const texts = operands.map((each) => expression(each, referenceOf).text);
  return atom(`${name}(${[...new Set(texts)].join(',')})`);
}

function operationOf(origin: OriginOf<'operation'>, referenceOf: ReferenceOf): Expression {
  if (origin.operation === 'least') return choice('MIN', origin, referenceOf);
  if (origin.operation === 'most') return choice('MAX', origin, referenceOf);
  const a = expression(origin.operands[0], referenceOf);
  // They only bound the range; the likely case is the first one's.
  if (origin.operation === 'enclosed' || origin.operation === 'within') return a;
  const b = expression(origin.operands[1], referenceOf);
  switch (origin.operation) {
    case 'plus':
      return { text: `${a.text}+${b.text}`, binds: SUM };
    case 'minus':
      return { text: `${a.text}-${atLeast(PRODUCT, b)}`, binds: SUM };
    case 'product':
      return { text: `${atLeast(PRODUCT, a)}*${atLeast(PRODUCT, b)}`, binds: PRODUCT };
    case 'quotient':
      return { text: `${atLeast(PRODUCT, a)}/${atLeast(ATOM, b)}`, binds: PRODUCT };
    case 'fromFloor':
      return atom(`IF(${a.text}>=${b.text},${a.text},0)`);
  }
}

function discountedOf(
  { flows, rate, baseYear }: OriginOf<'discounted'>,
  referenceOf: ReferenceOf,
): Expression {
  const growth = `(1+${expression(rate, referenceOf).text})`;
  const terms = flows.map(({ year, amount }) => {
    const flow = expression(amount, referenceOf);
    const periods = Math.max(0, year - baseYear);
    if (periods === 0) return flow.text;
    return `${atLeast(PRODUCT, flow)}/${growth}^${periods}`;
  });
  return { text: terms.join('+'), binds: SUM };
}

function expression(cell: Cell, referenceOf: ReferenceOf): Expression {
  const reference = referenceOf(cell);
  if (reference) return atom(reference);
  const { origin } = cell;
  switch (origin.kind) {
    case 'line':
      return expression(origin.of, referenceOf);
    case 'rounded':
      return atom(`ROUND(${expression(origin.of, referenceOf).text},2)`);
    case 'power':
      return atom(`${atLeast(ATOM, expression(origin.base, referenceOf))}^${origin.exponent}`);
    case 'discounted':
      return discountedOf(origin, referenceOf);
    case 'operation':
      return operationOf(origin, referenceOf);
    default:
      if (!cell.estimate) throw new RangeError(`nothing is known of a cell of kind ${origin.kind}`);
      return literal(cell.estimate.likely);
  }
}

/**
 * The likely case of a cell as a formula of a spreadsheet, without the sign of equality. What has
 * a place of its own is referred to; constants are written out.
 * Throws RangeError for a leaf that has neither a place nor a value.
 */
export function formulaOf(cell: Cell, referenceOf: ReferenceOf): string {
  return expression(cell, referenceOf).text;
}

/** How a line comes about: its content, not the reference to its own place. */
export function lineFormula({ origin }: Cell, referenceOf: ReferenceOf): string {
  if (origin.kind !== 'line') throw new RangeError('only a line has a content of its own');
  return formulaOf(origin.of, referenceOf);
}
