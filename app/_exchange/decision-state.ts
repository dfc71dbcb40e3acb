/** What came of a word on an import: nothing, or why it was not taken. */
export interface DecisionState {
  readonly fault: 'not_open' | 'nothing_good' | 'faulty' | undefined;
}

export const UNDECIDED: DecisionState = { fault: undefined };
