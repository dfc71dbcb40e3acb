import type { JsonObject } from '@/lib/catalogue/editing/json-path';

/** What was written in this session, so that it can be taken back and done again. */
export interface EditHistory {
  readonly past: readonly JsonObject[];
  readonly present: JsonObject;
  readonly future: readonly JsonObject[];
  /** The field of the last change and when it was made: typing goes on in one step. */
  readonly lastField: string | null;
  readonly lastAt: number;
}

const MOST_STEPS = 200;
const ONE_STEP_MS = 1000;

export function openHistory(content: JsonObject): EditHistory {
  return { past: [], present: content, future: [], lastField: null, lastAt: 0 };
}

/**
 * A change of a field; changes of the same field within a second are one step.
 * @param at milliseconds
 */
export function recordEdit(
  history: EditHistory,
  content: JsonObject,
  field: string,
  at: number,
): EditHistory {
  const goesOn = field === history.lastField && at - history.lastAt < ONE_STEP_MS;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
  return { past, present: content, future: [], lastField: field, lastAt: at };
}

export function undoEdit(history: EditHistory): EditHistory {
  const before = history.past.at(-1);
  if (!before) return history;
  return {
    ...history,
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    lastField: null,
  };
}

export function redoEdit(history: EditHistory): EditHistory {
  const [next, ...future] = history.future;
  if (!next) return history;
  return {
    ...history,
    past: [...history.past, history.present],
    present: next,
    future,
    lastField: null,
  };
}
