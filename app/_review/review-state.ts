/** What a form of the review shows after it was posted. */
export interface ReviewState {
  /** What was typed, by field. */
  readonly values: Readonly<Record<string, string>>;
  /** Why nothing came of it. */
  readonly fault?: string;
  /** What stands in the way, one by one. */
  readonly list?: readonly string[];
}

export const UNTOUCHED: ReviewState = { values: {} };

export type ReviewAction = (before: ReviewState, data: FormData) => Promise<ReviewState>;
