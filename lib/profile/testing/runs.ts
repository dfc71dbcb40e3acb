const deep = Math.max(1, Number(process.env.DEEP) || 1);
const least = Math.max(0, Number(process.env.DEEP_RUNS) || 0);

/** How often a property is tried: as often as said, times `DEEP`, and no less than `DEEP_RUNS`. */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: Math.max(Math.round(usual * deep), least) };
}

/** The time a property may take, in milliseconds; longer where more runs are asked for. */
export const PATIENCE = 60_000 * deep * (least > 0 ? 60 : 1);
