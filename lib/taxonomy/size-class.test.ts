import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  SIZE_CLASS_LABELS,
  SIZE_CLASSES,
  type SizeClass,
  sizeClassCandidates,
  sizeStandard,
} from './size-class';

/** The rule as the standard words it, for one known firm. */
function official(employees: number, revenueYuan: number): SizeClass {
  if (employees >= 1000 && revenueYuan >= 400_000_000) return 'large';
  if (employees >= 300 && revenueYuan >= 20_000_000) return 'medium';
  if (employees >= 20 && revenueYuan >= 3_000_000) return 'small';
  return 'micro';
}

const EMPLOYEES = [0, 1, 19, 20, 21, 299, 300, 301, 999, 1000, 1001, 50_000, Infinity];
const REVENUES = [
  0,
  1,
  2_999_999,
  3_000_000,
  3_000_001,
  19_999_999,
  20_000_000,
  20_000_001,
  399_999_999,
  400_000_000,
  400_000_001,
  1e12,
  Infinity,
];

const point = (value: number) => ({ min: value, max: value });

describe('the size class of an industrial firm', () => {
  it('needs both lower bounds for the upper class', () => {
    for (const x of EMPLOYEES) {
      for (const y of REVENUES) {
        expect(sizeClassCandidates({ employees: point(x), annualRevenue: point(y) })).toEqual([
          official(x, y),
        ]);
      }
    }
  });

  it.each([
    ['nothing', {}, ['micro', 'small', 'medium', 'large']],
    ['300 to 500 people', { employees: { min: 300, max: 500 } }, ['micro', 'small', 'medium']],
    ['19 people', { employees: point(19) }, ['micro']],
    ['revenue of 50 million', { annualRevenue: point(50_000_000) }, ['micro', 'small', 'medium']],
    [
      'at least 1000 people and 400 million',
      { employees: { min: 1000, max: Infinity }, annualRevenue: { min: 4e8, max: Infinity } },
      ['large'],
    ],
    [
      '20 to 299 people and 3 million or more',
      { employees: { min: 20, max: 299 }, annualRevenue: { min: 3e6, max: Infinity } },
      ['small'],
    ],
  ])('when %s is known, leaves exactly the classes that remain', (_, known, expected) => {
    expect(sizeClassCandidates(known)).toEqual(expected);
  });

  it('is exactly the set reached by some firm within the ranges', () => {
    const range = (points: readonly number[]) =>
      fc
        .tuple(fc.constantFrom(...points), fc.constantFrom(...points))
        .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
    fc.assert(
      fc.property(range(EMPLOYEES), range(REVENUES), (employees, annualRevenue) => {
        const inside = (points: readonly number[], known: { min: number; max: number }) =>
          points.filter((value) => value >= known.min && value <= known.max);
        const reached = new Set(
          inside(EMPLOYEES, employees).flatMap((x) =>
            inside(REVENUES, annualRevenue).map((y) => official(x, y)),
          ),
        );
        expect(sizeClassCandidates({ employees, annualRevenue })).toEqual(
          SIZE_CLASSES.filter((size) => reached.has(size)),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses what is not an interval', () => {
    expect(() => sizeClassCandidates({ employees: { min: 5, max: 4 } })).toThrow(RangeError);
    expect(() => sizeClassCandidates({ employees: { min: Number.NaN, max: 4 } })).toThrow(
      RangeError,
    );
    expect(() => sizeStandard('nbs-2003')).toThrow(RangeError);
  });

  it('is labelled in both languages', () => {
    expect(Object.keys(SIZE_CLASS_LABELS)).toEqual([...SIZE_CLASSES]);
  });
});
