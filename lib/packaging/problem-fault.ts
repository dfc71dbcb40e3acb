export const PROBLEM_PARTS = [
  'exclusions',
  'requirements',
  'pools',
  'groups',
  'losses',
  'forced',
] as const;
export type ProblemPart = (typeof PROBLEM_PARTS)[number];

export const NUMBER_FIELDS = [
  'value',
  'pool_limit',
  'pool_amount',
  'loss_per_yuan',
  'loss_most',
  'loss_amount',
] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** What is wrong with the data of a package problem; the words come later. */
export type ProblemFault =
  | { readonly kind: 'duplicate_id'; readonly id: string }
  | { readonly kind: 'duplicate_key'; readonly part: 'pools' | 'groups'; readonly key: string }
  | { readonly kind: 'unknown_id'; readonly part: ProblemPart; readonly id: string }
  | { readonly kind: 'repeated_id'; readonly part: ProblemPart; readonly id: string }
  | { readonly kind: 'bad_number'; readonly field: NumberField; readonly of: string }
  | { readonly kind: 'in_two_groups'; readonly id: string }
  | { readonly kind: 'group_member_in_pool'; readonly id: string; readonly pool: string }
  | { readonly kind: 'excludes_itself'; readonly id: string }
  | { readonly kind: 'loses_by_itself'; readonly id: string }
  | { readonly kind: 'requires_nothing'; readonly id: string }
  | { readonly kind: 'circular_requirement'; readonly ids: readonly string[] }
  | {
      readonly kind: 'requires_what_it_excludes';
      readonly id: string;
      readonly anyOf: readonly string[];
    }
  | { readonly kind: 'forced_in_and_out'; readonly id: string }
  | { readonly kind: 'forced_apart'; readonly a: string; readonly b: string }
  | { readonly kind: 'too_many_subsets'; readonly group: string; readonly most: number }
  | { readonly kind: 'bad_worth'; readonly group: string; readonly chosen: readonly string[] };
