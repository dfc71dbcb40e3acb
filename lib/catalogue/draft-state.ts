/** What a draft is for: a new or changed instrument, or taking one out of the catalogue. */
export const DRAFT_KINDS = ['change', 'withdrawal'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** The road of a draft. `published` and `discarded` are its ends. */
export const DRAFT_STATES = ['draft', 'in_review', 'scheduled', 'published', 'discarded'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** Handed in and not decided for good: nothing can be written, and it can still be taken back. */
export const isOnItsWay = (state: DraftState): boolean =>
  state === 'in_review' || state === 'scheduled';

/** What an instrument of the catalogue is now. */
export const INSTRUMENT_STATES = ['unpublished', 'published', 'withdrawn', 'expired'] as const;
export type InstrumentState = (typeof INSTRUMENT_STATES)[number];
