import { describe, expect, it } from 'vitest';
import type { Aggregate } from '@/lib/assessment/weighting/aggregate';
import { gradeRange } from '@/lib/assessment/weighting/grade';
import { point } from '@/lib/profile/interval';
import { endsOf, givenGrade } from './standing-summary';

const index = (min: number, max: number, completeness: number): Aggregate => {
  const total = { min, max };
  return {
    dimensions: { foundation: total, energy: total, industry: total, society: total },
    total,
    closeness: { min: 0, max: 1 },
    grade: gradeRange(total),
    completeness,
  };
};

describe('the grade that is told', () => {
  it('is one where nothing open can change it, else the two it lies between', () => {
    expect(givenGrade(index(71, 84, 0.6))).toEqual({ kind: 'single', grade: 'B' });
    expect(givenGrade(index(69, 85, 0.9))).toEqual({ kind: 'range', best: 'A', worst: 'C' });
  });

  it('is none while less than 60% of the weight is known, however narrow the range', () => {
    expect(givenGrade(index(71, 72, 0.599))).toEqual({ kind: 'not_yet' });
    expect(givenGrade(index(0, 100, 0))).toEqual({ kind: 'not_yet' });
  });
});

describe('the strongest and the weakest dimension', () => {
  const of = (
    foundation: readonly [number, number],
    energy: readonly [number, number],
    society: readonly [number, number],
  ) => {
    const range = ([min, max]: readonly [number, number]) => ({ min, max });
    const dimensions = {
      foundation: range(foundation),
      energy: range(energy),
      industry: point(50),
      society: range(society),
    };
    return endsOf({ dimensions });
  };

  it('are told where no range can turn them round', () => {
    expect(of([60, 70], [71, 80], [20, 49])).toEqual({ strongest: 'energy', weakest: 'society' });
  });

  it('are each left open where ranges meet or scores are equal', () => {
    expect(of([60, 71], [71, 80], [20, 49])).toEqual({ strongest: null, weakest: 'society' });
    expect(of([60, 70], [71, 80], [20, 50])).toEqual({ strongest: 'energy', weakest: null });
    expect(of([0, 100], [0, 100], [0, 100])).toEqual({ strongest: null, weakest: null });
  });
});
