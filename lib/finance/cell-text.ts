import type { Locale } from '@/lib/taxonomy/bilingual';
import type { Cell, Operation } from './cell';
import { formatEstimate, formatValue } from './format-amount';

const SIGNS: Readonly<Partial<Record<Operation, string>>> = {
  plus: ' + ',
  minus: ' − ',
  product: ' × ',
  quotient: ' ÷ ',
};

const WORDS: Readonly<
  Record<'least' | 'most' | 'fromFloor', Readonly<Record<Locale, (a: string, b: string) => string>>>
> = {
  least: {
    zh: (a, b) => `取较小者（${a}；${b}）`,
    en: (a, b) => `the lesser of (${a}; ${b})`,
  },
  most: {
    zh: (a, b) => `取较大者（${a}；${b}）`,
    en: (a, b) => `the greater of (${a}; ${b})`,
  },
  fromFloor: {
    zh: (a, b) => `${a}（不足${b}的不补）`,
    en: (a, b) => `${a} (nothing below ${b})`,
  },
};

/** The value in words; what is missing says so. */
export function valueText({ estimate, unit }: Cell, locale: Locale): string {
  if (!estimate) return locale === 'zh' ? '待填' : 'not given';
  return formatEstimate(estimate, unit, locale);
}

/** The formula that is written out: a rounding is not, nor is a second way to the same number. */
function written({ origin }: Cell): Cell['origin'] {
  if (origin.kind === 'rounded') return written(origin.of);
  const isSecondWay =
    origin.kind === 'operation' &&
    (origin.operation === 'enclosed' || origin.operation === 'within');
  return isSecondWay ? written(origin.operands[0]) : origin;
}

function isSum(cell: Cell): boolean {
  const origin = written(cell);
  return (
    origin.kind === 'operation' && (origin.operation === 'plus' || origin.operation === 'minus')
  );
}

const isOperation = (cell: Cell): boolean => written(cell).kind === 'operation';

function operationText(operation: Operation, [a, b]: readonly [Cell, Cell], locale: Locale) {
  if (operation === 'enclosed' || operation === 'within') return cellText(a, locale);
  const sign = SIGNS[operation];
  const left = cellText(a, locale);
  const right = cellText(b, locale);
  if (!sign) return WORDS[operation as keyof typeof WORDS][locale](left, right);
  const tight = operation === 'product' || operation === 'quotient';
  const first = tight && isSum(a) ? `(${left})` : left;
  const second =
    (tight && isSum(b)) ||
    (operation === 'quotient' && isOperation(b)) ||
    (operation === 'minus' && isSum(b))
      ? `(${right})`
      : right;
  return `${first}${sign}${second}`;
}

function discountedText(
  { flows, rate, baseYear }: Extract<Cell['origin'], { kind: 'discounted' }>,
  locale: Locale,
): string {
  const growth = rate.estimate ? formatValue(rate.estimate.likely.plus(1), 'number', locale) : '';
  const terms = flows.map(({ year, amount }) => {
    const periods = Math.max(0, year - baseYear);
    const value = amount.estimate
      ? formatValue(amount.estimate.likely, amount.unit, locale)
      : valueText(amount, locale);
    if (periods === 0) return value;
    return `${value} ÷ ${growth}${periods === 1 ? '' : `^${periods}`}`;
  });
  return `${cellText(rate, locale)}${locale === 'zh' ? '：' : ': '}${terms.join(' + ')}`;
}

/** How a number came about, with every number filled in; named steps are cited, not unfolded. */
export function cellText(cell: Cell, locale: Locale): string {
  const { origin } = cell;
  const value = valueText(cell, locale);
  switch (origin.kind) {
    case 'constant':
      return value;
    case 'input':
    case 'published':
    case 'line':
      return `${origin.label[locale]} ${value}`;
    case 'assumed':
      return locale === 'zh'
        ? `${origin.label.zh} ${value}（假设）`
        : `${origin.label.en} ${value} (assumed)`;
    case 'balance':
      return locale === 'zh'
        ? `第${origin.loanYear}年平均余额占比 ${value}`
        : `mean balance of loan year ${origin.loanYear} ${value}`;
    case 'rounded':
      return cellText(origin.of, locale);
    case 'discounted':
      return discountedText(origin, locale);
    case 'power':
      return `(${cellText(origin.base, locale)})^${origin.exponent}`;
    case 'operation':
      return operationText(origin.operation, origin.operands, locale);
  }
}
