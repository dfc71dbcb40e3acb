import { columnsOf, type DecisionMatrix } from './decision-matrix';

export interface EntropyWeights {
  /** One a column, adding up to 1. */
  readonly weights: readonly number[];
  /** e_j between 0 and 1; 1 for a column in which all firms are alike. */
  readonly entropies: readonly number[];
  /** d_j = 1 − e_j. */
  readonly divergences: readonly number[];
  /** `equal` where entropy tells nothing: fewer than two firms, or all of them alike. */
  readonly basis: 'entropy' | 'equal';
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

function entropyOf(column: readonly number[]): number {
  // Beyond rounding, a constant column is exactly without information, be it of zeros.
  if (column.every((value) => value === column[0])) return 1;
  const scale = Math.max(...column);
  const parts = column.map((value) => value / scale);
  const total = sum(parts);
  const terms = parts.map((part) => (part === 0 ? 0 : (part / total) * Math.log(part / total)));
  return Math.min(1, Math.max(0, -sum(terms) / Math.log(column.length)));
}

/**
 * Entropy weights of n firms by m indicators, non-negative and each "more is better":
 * p_ij = x_ij / Σ_i x_ij, e_j = −(1/ln n) Σ_i p_ij ln p_ij with 0·ln 0 = 0, d_j = 1 − e_j,
 * w_j = d_j / Σ d_j (Shannon's entropy as in Hwang and Yoon 1981). A constant column weighs
 * nothing; with fewer than two firms, or where all columns are constant, all weigh the same.
 * @throws RangeError for a malformed matrix or a negative cell
 */
export function entropyWeights(matrix: DecisionMatrix): EntropyWeights {
  const columns = columnsOf(matrix);
  if (columns.some((column) => column.some((value) => value < 0))) {
    throw new RangeError('entropy weights need non-negative values');
  }
  const entropies = columns.map((column) => (matrix.length < 2 ? 1 : entropyOf(column)));
  const divergences = entropies.map((entropy) => 1 - entropy);
  const all = sum(divergences);
  return all > 0
    ? { weights: divergences.map((d) => d / all), entropies, divergences, basis: 'entropy' }
    : { weights: columns.map(() => 1 / columns.length), entropies, divergences, basis: 'equal' };
}
