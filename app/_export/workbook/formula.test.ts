import { describe, expect, it } from 'vitest';
import { balanceCell } from '@/lib/finance/balance-share';
import { discountedSum } from '@/lib/finance/benefit/part-worth';
import {
  add,
  type Cell,
  constant,
  divide,
  enclosed,
  fromFloor,
  greater,
  lesser,
  line,
  multiply,
  published,
  rounded,
  subtract,
  toPower,
  within,
} from '@/lib/finance/cell';
import { assumed, input, type Valuation } from '@/lib/finance/valuation';
import { formulaOf, lineFormula, type ReferenceOf } from './formula';

const valuation: Valuation = {
  facts: new Map([
    ['project.investment', { kind: 'number', interval: { min: 1e6, max: 1e6 } }],
    ['project.termYears', { kind: 'number', interval: { min: 3, max: 3 } }],
  ]),
  asOf: '2026-11-24',
  assumptions: {},
};
const invested = input(valuation, 'project.investment');
const rate = assumed(valuation, 'discountRate');
const share = published({ zh: '比例', en: 'share' }, 0.1, 'share');
const grant = line({ zh: '补助', en: 'grant' }, multiply(invested, share), { year: 2027 });
const [two, three, four] = [constant(2), constant(3), constant(4)];
const balance = balanceCell('bullet', rate, input(valuation, 'project.termYears'), 2);

/** What has a place of its own, by a name in place of an address. */
const PLACES = new Map<Cell['origin'], string>([
  [invested.origin, 'Invested'],
  [share.origin, 'Share'],
  [grant.origin, 'Grant'],
  [balance.origin, 'Balance2'],
]);
const place: ReferenceOf = ({ origin }) =>
  origin.kind === 'assumed' ? 'Rate' : PLACES.get(origin);

describe('the formula of a cell', () => {
  it.each<[string, Cell, string]>([
    ['input', invested, 'Invested'],
    ['published', share, 'Share'],
    ['assumed', rate, 'Rate'],
    ['constant', constant(0.05), '0.05'],
    ['constant below zero', constant(-2), '(-2)'],
    ['plus', add(invested, two), 'Invested+2'],
    ['minus', subtract(invested, two), 'Invested-2'],
    ['product', multiply(invested, share), 'Invested*Share'],
    ['quotient', divide(invested, three), 'Invested/3'],
    ['least', lesser(invested, two), 'MIN(Invested,2)'],
    ['most', greater(invested, two), 'MAX(Invested,2)'],
    ['fromFloor', fromFloor(invested, two), 'IF(Invested>=2,Invested,0)'],
    ['enclosed', enclosed(invested, two), 'Invested'],
    ['within', within(invested, two), 'Invested'],
    ['power', toPower(add(constant(1), rate), 3), '(1+Rate)^3'],
    ['rounded', rounded(multiply(invested, share)), 'ROUND(Invested*Share,2)'],
    ['balance', balance, 'Balance2'],
    ['line', grant, 'Grant'],
  ])('of the kind %s goes back to what it is made of', (_kind, cell, formula) => {
    expect(formulaOf(cell, place)).toBe(formula);
  });

  it('discounts each year by itself, the year of the match and earlier ones in full', () => {
    const flows = [2025, 2026, 2028].map((year) => ({ year, amount: grant }));
    const sum = discountedSum([...flows, { year: 2029, amount: subtract(grant, two) }], valuation);
    expect(formulaOf(sum, place)).toBe('Grant+Grant+Grant/(1+Rate)^2+(Grant-2)/(1+Rate)^3');
  });

  it('keeps the order of the arithmetic with no more brackets than it needs', () => {
    expect(formulaOf(multiply(add(invested, two), subtract(three, four)), place)).toBe(
      '(Invested+2)*(3-4)',
    );
    expect(formulaOf(subtract(invested, subtract(two, three)), place)).toBe('Invested-(2-3)');
    expect(formulaOf(subtract(invested, add(two, three)), place)).toBe('Invested-(2+3)');
    expect(formulaOf(divide(invested, multiply(two, three)), place)).toBe('Invested/(2*3)');
    expect(formulaOf(divide(two, toPower(three, 4)), place)).toBe('2/3^4');
    expect(formulaOf(multiply(divide(two, three), four), place)).toBe('2/3*4');
  });

  it('names every operand of a nested choice once', () => {
    expect(formulaOf(lesser(lesser(invested, two), lesser(two, three)), place)).toBe(
      'MIN(Invested,2,3)',
    );
    expect(formulaOf(lesser(greater(invested, two), three), place)).toBe('MIN(MAX(Invested,2),3)');
  });

  it('of a line is its content where it stands, and written out where it has no place', () => {
    expect(lineFormula(grant, place)).toBe('ROUND(Invested*Share,2)');
    const nowhere: ReferenceOf = (cell) => (cell === grant ? undefined : place(cell));
    expect(formulaOf(add(grant, two), nowhere)).toBe('ROUND(Invested*Share,2)+2');
    expect(() => lineFormula(invested, place)).toThrow(RangeError);
  });

  it('is never made of a number that is not known', () => {
    const unknown = input({ ...valuation, facts: new Map() }, 'project.investment');
    expect(() => formulaOf(add(unknown, two), () => undefined)).toThrow(RangeError);
  });
});
