import type { JsonObject } from '@/lib/catalogue/editing/json-path';

/** What somebody else saved in the meantime. */
export interface Theirs {
  readonly lock: number;
  readonly content: JsonObject;
  readonly updatedBy: string;
  readonly updatedAt: string;
}

export const SAVE_PROBLEMS = ['network', 'signed_out', 'refused', 'content'] as const;
export type SaveProblem = (typeof SAVE_PROBLEMS)[number];

/** Where the saving of a draft stands. Edits are counted: what is saved is known by its number. */
export interface SaveState {
  readonly edit: number;
  readonly savedEdit: number;
  /** The edit that is under way to the server. */
  readonly sentEdit: number | null;
  /** What was sent, once it is known to have arrived: what both sides last agreed on. */
  readonly base: JsonObject;
  readonly sentContent: JsonObject | null;
  readonly lock: number;
  readonly savedAt: string;
  readonly problem: SaveProblem | null;
  /** Failed attempts since the last success. */
  readonly failures: number;
  readonly theirs: Theirs | null;
  /** No longer a draft: in review, published or given up. */
  readonly isClosed: boolean;
}

export type SaveEvent =
  | { readonly type: 'edited' }
  | { readonly type: 'sent'; readonly content: JsonObject }
  | { readonly type: 'saved'; readonly lock: number; readonly savedAt: string }
  | { readonly type: 'failed'; readonly problem: SaveProblem }
  | { readonly type: 'stale'; readonly theirs: Theirs }
  /** What an earlier visit kept here began from an older save than the server now has. */
  | { readonly type: 'kept_apart'; readonly base: JsonObject; readonly theirs: Theirs }
  /** Both sides were brought together on top of theirs. */
  | { readonly type: 'settled' }
  /** The server itself went back to an earlier save. */
  | {
      readonly type: 'replaced';
      readonly lock: number;
      readonly savedAt: string;
      readonly content: JsonObject;
    }
  | { readonly type: 'closed' }
  | { readonly type: 'retry' };

export function openState(lock: number, savedAt: string, content: JsonObject): SaveState {
  return {
    edit: 0,
    savedEdit: 0,
    sentEdit: null,
    base: content,
    sentContent: null,
    lock,
    savedAt,
    problem: null,
    failures: 0,
    theirs: null,
    isClosed: false,
  };
}

export function nextSaveState(state: SaveState, event: SaveEvent): SaveState {
  switch (event.type) {
    case 'edited':
      return {
        ...state,
        edit: state.edit + 1,
        // What the server could not keep may be in order now.
        problem: state.problem === 'content' ? null : state.problem,
      };
    case 'sent':
      return { ...state, sentEdit: state.edit, sentContent: event.content };
    case 'saved':
      return {
        ...state,
        savedEdit: state.sentEdit ?? state.savedEdit,
        base: state.sentContent ?? state.base,
        sentEdit: null,
        sentContent: null,
        lock: event.lock,
        savedAt: event.savedAt,
        problem: null,
        failures: 0,
      };
    case 'failed':
      return {
        ...state,
        sentEdit: null,
        sentContent: null,
        problem: event.problem,
        failures: state.failures + 1,
      };
    case 'stale':
      return { ...state, sentEdit: null, sentContent: null, problem: null, theirs: event.theirs };
    case 'kept_apart':
      return { ...state, base: event.base, theirs: event.theirs };
    case 'settled':
      return state.theirs
        ? {
            ...state,
            edit: state.edit + 1,
            base: state.theirs.content,
            lock: state.theirs.lock,
            savedAt: state.theirs.updatedAt,
            theirs: null,
            failures: 0,
          }
        : state;
    case 'replaced':
      return {
        ...openState(event.lock, event.savedAt, event.content),
        edit: state.edit + 1,
        savedEdit: state.edit + 1,
      };
    case 'closed':
      return { ...state, sentEdit: null, sentContent: null, isClosed: true };
    case 'retry':
      return { ...state, problem: null };
  }
}

export const SAVE_STATUSES = [
  'saved',
  'unsaved',
  'saving',
  'network',
  'signed_out',
  'refused',
  'content',
  'conflict',
  'closed',
] as const;
export type SaveStatus = (typeof SAVE_STATUSES)[number];

/** What a person is told, always: the most pressing first. */
export function saveStatus(state: SaveState): SaveStatus {
  if (state.isClosed) return 'closed';
  if (state.theirs) return 'conflict';
  if (state.sentEdit !== null) return 'saving';
  if (state.edit === state.savedEdit) return 'saved';
  return state.problem ?? 'unsaved';
}

/** Whether something typed here has not reached the server yet. */
export const isUnsaved = ({ edit, savedEdit }: SaveState): boolean => edit !== savedEdit;

const AFTER_TYPING_MS = 1500;
const RETRY_MS = [3_000, 10_000, 30_000];

/**
 * How long to wait before the next save, in milliseconds; null where there is nothing to save or a
 * person has to do something first.
 */
export function waitBeforeSaving(state: SaveState): number | null {
  switch (saveStatus(state)) {
    case 'unsaved':
      return AFTER_TYPING_MS;
    case 'network':
    case 'signed_out':
      return RETRY_MS[Math.min(state.failures, RETRY_MS.length) - 1] ?? AFTER_TYPING_MS;
    default:
      return null;
  }
}
