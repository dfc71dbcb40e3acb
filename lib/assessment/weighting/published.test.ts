import { describe, expect, it } from 'vitest';
import { entropyWeights } from './entropy-weights';
import { topsis } from './topsis';

const digits = (values: readonly number[], count: number) =>
  values.map((value) => Number(value.toFixed(count)));

describe('published examples', () => {
  // Four alternatives by four attributes of the example in X. Xu, A note on the subjective and
  // objective integrated approach to determine attribute weights, EJOR 156(2), 2004, 530–532.
  it('gives the entropy weights printed for the example of Xu 2004', () => {
    const { weights, basis } = entropyWeights([
      [30, 30, 38, 29],
      [19, 54, 86, 29],
      [19, 15, 85, 28.9],
      [68, 70, 60, 29],
    ]);
    expect(digits(weights, 4)).toEqual([0.463, 0.3992, 0.1378, 0]);
    expect(basis).toBe('entropy');
  });

  // E. K. Zavadskas and V. Podvezko, Integrated determination of objective criteria weights in
  // MCDM, International Journal of Information Technology & Decision Making 15(2), 2016, 267–283.
  it('gives the entropy weights printed for the example of Zavadskas and Podvezko 2016', () => {
    const { weights } = entropyWeights([
      [3.0, 100, 10, 7],
      [2.5, 80, 8, 5],
      [1.8, 50, 20, 11],
      [2.2, 70, 12, 9],
    ]);
    expect(digits(weights, 4)).toEqual([0.1146, 0.1981, 0.4185, 0.2689]);
  });

  // Three cars by price (cost), economy, looks and boot: R. Hodgett, TOPSIS in Excel, and the same
  // example in the reference manual and tests of the R package MCDA.
  it('gives ideal, anti-ideal and closeness printed for the TOPSIS example of the MCDA manual', () => {
    const found = topsis(
      [
        [5490, 51.4, 8.5, 285],
        [6500, 70.6, 7, 288],
        [6489, 54.3, 7.5, 290],
      ],
      [0.35, 0.25, 0.25, 0.15],
      ['cost', 'benefit', 'benefit', 'benefit'],
    );
    expect(digits(found.best, 9)).toEqual([0.179573776, 0.171636015, 0.159499658, 0.087302767]);
    expect(digits(found.worst, 9)).toEqual([0.212610118, 0.124958799, 0.131352659, 0.085797547]);
    expect(digits(found.closeness, 4)).toEqual([0.4817, 0.5182, 0.178]);
  });
});
