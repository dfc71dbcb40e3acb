export interface Candidate {
  readonly id: string;
  /** Likely net present value in yuan of the full amount, at least 0, to the fen. */
  readonly value: number;
}

/** Two instruments that may not both be chosen; the order says nothing. */
export interface Exclusion {
  readonly a: string;
  readonly b: string;
}

/** `id` may be chosen only together with at least one of `anyOf`. */
export interface Requirement {
  readonly id: string;
  readonly anyOf: readonly string[];
}

/** What the full amount of an instrument is, in yuan. */
export interface Share {
  readonly id: string;
  readonly amount: number;
}

/**
 * Money that shares a limit: Σ amount · taken ≤ limit, with taken any fraction from 0 to 1, and 0
 * where the member is not chosen. A member's value is in proportion to what is taken of it.
 */
export interface Pool {
  readonly key: string;
  readonly limit: number;
  readonly members: readonly Share[];
  /** The limit holds only in packages with this instrument; absent: in all. */
  readonly onlyWith?: string;
}

/**
 * Instruments whose worth depends on each other, such as measures on one income tax. The members'
 * own values are ignored; groups are disjoint, and their members are in no pool.
 */
export interface Group {
  readonly key: string;
  readonly members: readonly string[];
  /** Yuan for a subset as a whole, 0 for the empty one; not asked about pairs that exclude each other. */
  readonly worth: (chosen: readonly string[]) => number;
}

/** Where chosen, `id` loses `perYuan` for each yuan taken of `by`, but never more than `most`. */
export interface Loss {
  readonly id: string;
  readonly perYuan: number;
  readonly most: number;
  readonly by: readonly Share[];
}

/** Which instruments may lawfully go together, and what each brings. All money is in yuan. */
export interface PackageProblem {
  readonly candidates: readonly Candidate[];
  readonly exclusions: readonly Exclusion[];
  readonly requirements: readonly Requirement[];
  readonly pools: readonly Pool[];
  readonly groups: readonly Group[];
  readonly losses: readonly Loss[];
  readonly forced: { readonly in: readonly string[]; readonly out: readonly string[] };
}
