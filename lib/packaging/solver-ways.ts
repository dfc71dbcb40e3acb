import type { SolveOptions } from './solve';

/** No gap is left open, and a whole number may be off by a billionth at most. */
const EXACT: SolveOptions = {
  output_flag: false,
  random_seed: 0,
  mip_rel_gap: 0,
  mip_abs_gap: 0,
  mip_feasibility_tolerance: 1e-9,
};

/**
 * Without HiGHS's presolve, which in 1.15 calls some of our models infeasible that are not (its
 * issue 3296 is of that kind) and gains nothing on them; restarts and jumps only cost time.
 */
export const FIRST_WAY: SolveOptions = {
  ...EXACT,
  presolve: 'off',
  mip_allow_restart: false,
  mip_heuristic_run_feasibility_jump: false,
  primal_feasibility_tolerance: 1e-9,
};

/** HiGHS as it comes, another road to the same optimum: what one misses the other finds. */
export const SECOND_WAY: SolveOptions = EXACT;
