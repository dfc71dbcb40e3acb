/** Options of HiGHS by their own names. */
export type SolveOptions = Readonly<Record<string, string | number | boolean>>;

export type Solution =
  | {
      readonly kind: 'optimal';
      readonly objective: number;
      readonly columns: Readonly<Record<string, number>>;
    }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'timed_out' }
  | { readonly kind: 'failed' };

/** Solves a model in LP text to the proven optimum, or says why not; it keeps the time itself. */
export type Solve = (model: string, options: SolveOptions) => Promise<Solution>;
