/** The sum of decimal numbers, in any order the same, without what binary fractions add to it. */
export function exactSum(values: readonly number[]): number {
  let sum = 0;
  let rest = 0;
  for (const value of values.toSorted((a, b) => a - b)) {
    const next = sum + value;
    rest += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  const exact = Number((sum + rest).toPrecision(15));
  return exact === 0 ? 0 : exact;
}
