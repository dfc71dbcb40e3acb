/** A number of firms; null where it is too small to be told. */
export type Count = number | null;

const FEWEST_TOLD = 5;

export const exactCount = (count: number): Count => count;

/**
 * Of firms that are other people's data: fewer than five are not told, zero included, and more only
 * in fives, so that no small number follows by taking one count from another.
 */
export function roundedCount(count: number): Count {
  return count < FEWEST_TOLD ? null : Math.floor(count / FEWEST_TOLD) * FEWEST_TOLD;
}
