const deep = Math.max(1, Number(process.env.DEEP) || 1);

/** How often a property is tried: as often as said, times `DEEP` where that is set. */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: Math.round(usual * deep) };
}

/** The time a property may take, in milliseconds; longer where `DEEP` is set. */
export const PATIENCE = 60_000 * deep;
