import type { Unsolved } from './on-prepared';

export interface PackageChoice {
  /** Sorted ids. */
  readonly chosen: readonly string[];
  /** Yuan, to the fen. */
  readonly value: number;
}

export interface BestPackage extends PackageChoice {
  /** For each chosen id the fraction of its amount that is taken; 1 where no limit cuts it. */
  readonly taken: Readonly<Record<string, number>>;
  /** Yuan, to the fen, that a chosen instrument loses because of others that are chosen. */
  readonly losses: readonly { readonly id: string; readonly amount: number }[];
}

/** What the best package is held back by. */
export type Binding =
  /** A shared limit is used up; one more yuan of it would bring at least `perYuan`. */
  | { readonly kind: 'pool'; readonly key: string; readonly perYuan: number }
  /** `leftOut` would be worth taking, but for `chosen`. */
  | { readonly kind: 'exclusion'; readonly chosen: string; readonly leftOut: string }
  /** Without this rule `id` would be worth taking, or (`chosen`) what it needs worth leaving out. */
  | {
      readonly kind: 'requirement';
      readonly id: string;
      readonly anyOf: readonly string[];
      readonly chosen: boolean;
    };

/** Why nothing is lawful: it follows from what was forced in or out. */
export type Infeasibility =
  | { readonly kind: 'excluded'; readonly a: string; readonly b: string }
  | { readonly kind: 'unmet'; readonly id: string; readonly anyOf: readonly string[] }
  | { readonly kind: 'together'; readonly ids: readonly string[] };

export type PackageOutcome =
  | {
      readonly kind: 'solved';
      readonly best: BestPackage;
      readonly runnerUp: PackageChoice | null;
      readonly binding: readonly Binding[];
    }
  | { readonly kind: 'infeasible'; readonly because: Infeasibility }
  | Unsolved;
