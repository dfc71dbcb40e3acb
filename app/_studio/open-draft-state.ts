/** Why no draft was opened, in the language of the page; nothing where none was asked for. */
export interface OpenDraftState {
  readonly fault?: string;
}

export const NOT_ASKED: OpenDraftState = {};
