import { describe, expect, it } from 'vitest';
import { assumptionsOf } from './assumptions-of';
import { balanceCell } from './balance-share';
import { discountedSum } from './benefit/part-worth';
import { add, type Cell, constant, line, multiply, rounded, toPower } from './cell';
import { inOrder, linesOf, partsOf } from './lines-of';
import { firm, worthTo } from './testing/worth-in-yuan';

const named = (zh: string, of: Cell) => line({ zh, en: zh }, of);
const names = (cells: readonly Cell[]) =>
  cells.map(({ origin }) => (origin.kind === 'line' ? origin.label.zh : origin.kind));

const two = constant(2, 'cny');
const three = constant(3, 'cny');

describe('the steps of a calculation', () => {
  it('come in the order in which they are needed, each once', () => {
    const first = named('一', two);
    const second = named('二', add(first, three));
    const third = named('三', multiply(second, first));
    expect(names(linesOf([third, first]))).toEqual(['一', '二', '三']);
    expect(names(linesOf([first, third]))).toEqual(['一', '二', '三']);
    expect(linesOf([third, third])).toHaveLength(3);
  });

  it('are found behind roundings, powers, balances and discounted years', () => {
    const rate = named('利率', constant(0.03, 'rate'));
    const years = named('年限', constant(2, 'years'));
    const flow = named('当年', rounded(toPower(named('底数', two), 2)));
    const sum = discountedSum([{ year: 2027, amount: flow }], firm({}));
    const balance = balanceCell('bullet', rate, years, 1);
    expect(names(linesOf([sum, balance]))).toEqual(['底数', '当年', '利率', '年限']);
  });

  it('of what is given are none', () => {
    expect(partsOf(two)).toEqual([]);
    expect(linesOf([add(two, three)])).toEqual([]);
    expect(inOrder([add(two, three)])).toHaveLength(3);
  });
});

describe('the assumptions of a worth', () => {
  it('are those in its formulas and those that shape it, each once, in the order of the registry', () => {
    const source = { document: 'x' };
    const grant = worthTo(
      { type: 'grant', share: 0.1, base: 'total_investment', upTo: true, limits: [], source },
      firm({ 'project.investment': 1e6 }),
    );
    expect(assumptionsOf(grant)).toEqual(['discountRate', 'shareOfCeiling', 'awardDelayYears']);
    const market = worthTo(
      { type: 'market', quantity: 'carbon_reduction', price: 'carbonPrice', source },
      firm({ 'project.carbonReduction': 10 }),
    );
    expect(assumptionsOf(market)).toEqual(['discountRate', 'horizonYears', 'carbonPrice']);
  });
});
