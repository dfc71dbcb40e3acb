import { describe, expect, it } from 'vitest';
import type { AttributeKey } from '@/lib/profile/registry';
import {
  add,
  type Cell,
  constant,
  divide,
  enclosed,
  fromFloor,
  greater,
  isNothing,
  lesser,
  line,
  multiply,
  NOTHING,
  published,
  requiring,
  rounded,
  subtract,
  toPower,
  total,
  union,
  within,
  withUnit,
} from './cell';
import { decimal } from './estimate';

const LABEL = { zh: '名', en: 'name' };

const given = (attribute: AttributeKey, ...ends: readonly number[]): Cell => {
  const [low = 0, likely = low, high = likely] = ends;
  return {
    ...constant(0, 'cny'),
    origin: { kind: 'input', attribute, label: LABEL },
    estimate: { low: decimal(low), likely: decimal(likely), high: decimal(high) },
  };
};
const missing = (attribute: AttributeKey): Cell => ({
  unit: 'cny',
  origin: { kind: 'input', attribute, label: LABEL },
  missing: [attribute],
  open: [],
});
const points = ({ estimate }: Cell) =>
  estimate && [estimate.low, estimate.likely, estimate.high].map((end) => end.toNumber());

const A = given('project.investment', 10, 15, 20);
const B = given('taxableIncome', 2, 3, 4);

describe('a calculation', () => {
  it.each([
    ['add', add, [12, 18, 24]],
    ['subtract', subtract, [6, 12, 18]],
    ['multiply', multiply, [20, 45, 80]],
    ['divide', divide, [2.5, 5, 10]],
    ['lesser', lesser, [2, 3, 4]],
    ['greater', greater, [10, 15, 20]],
    ['fromFloor', fromFloor, [10, 15, 20]],
    ['enclosed', enclosed, [10, 15, 15]],
    ['within', within, [10, 15, 15]],
  ] as const)('%s works on both ends and the likely value', (_, operation, expected) => {
    const bound = operation === enclosed || operation === within;
    expect(points(operation(A, bound ? given('taxableIncome', 2, 3, 15) : B))).toEqual(expected);
  });

  it('has no number where an operand has none, and names every input it lacks once', () => {
    const lacking = add(missing('vatPayable'), add(missing('rdSpend'), missing('vatPayable')));
    expect(lacking.estimate).toBeUndefined();
    expect(lacking.missing).toEqual(['vatPayable', 'rdSpend']);
    expect(multiply(A, lacking).missing).toEqual(['vatPayable', 'rdSpend']);
    expect(line(LABEL, rounded(lacking)).missing).toEqual(['vatPayable', 'rdSpend']);
    expect(toPower(lacking, 2).estimate).toBeUndefined();
  });

  it('hands on which inputs were bands without an end', () => {
    const open = { ...A, open: ['project.investment'] as const };
    expect(line(LABEL, multiply(open, B)).open).toEqual(['project.investment']);
  });

  it('has the unit of its first operand', () => {
    expect(multiply(constant(2, 'share'), A).unit).toBe('share');
    expect(multiply(A, constant(2, 'share')).unit).toBe('cny');
    expect(fromFloor(constant(2, 'tce'), A).unit).toBe('cny');
    expect(withUnit(constant(2, 'tce'), 'cny').unit).toBe('cny');
  });

  it('waits for what it rests on without using it', () => {
    const waiting = requiring(A, B, missing('project.firstIncomeYear'));
    expect(waiting.estimate).toBeUndefined();
    expect(waiting.missing).toEqual(['project.firstIncomeYear']);
    expect(requiring(A, B)).toBe(A);
  });

  it('rounds money to the fen where it is shown, and nothing else', () => {
    expect(points(line(LABEL, multiply(A, constant(0.333333))))).toEqual([3.33, 5, 6.67]);
    expect(points(line(LABEL, constant(0.123456, 'rate')))).toEqual([0.123456, 0.123456, 0.123456]);
  });

  it('adds up any number of amounts, none of them being nothing', () => {
    expect(points(total([A, B, B]))).toEqual([14, 21, 28]);
    expect(total([])).toBe(NOTHING);
    expect(isNothing(total([]))).toBe(true);
    expect(isNothing(given('vatPayable', 0, 0, 1))).toBe(false);
    expect(isNothing(missing('vatPayable'))).toBe(false);
  });

  it('keeps where a published number stands', () => {
    const source = { document: '某办法', clause: '第三条' };
    expect(published(LABEL, 0.08, 'share', source).origin).toEqual({
      kind: 'published',
      label: LABEL,
      source,
    });
    expect(published(LABEL, 0.08, 'share').origin).toEqual({ kind: 'published', label: LABEL });
  });

  it('joins lists without repeating', () => {
    expect(union(['a'], [])).toEqual(['a']);
    expect(union([], ['a'])).toEqual(['a']);
    expect(union(['a', 'b'], ['b', 'c'])).toEqual(['a', 'b', 'c']);
  });
});
