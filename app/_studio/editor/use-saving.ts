import { useEffect, useEffectEvent, useReducer, useRef } from 'react';
import type { JsonObject } from '@/lib/catalogue/editing/json-path';
import { sendDraft } from './draft-actions';
import { forgetKept, keepLocally } from './kept-locally';
import {
  isUnsaved,
  nextSaveState,
  openState,
  type SaveEvent,
  type SaveState,
  waitBeforeSaving,
} from './save-state';

type Answer = Awaited<ReturnType<typeof sendDraft>>;
type Refusal = Extract<Answer, { ok: false }>;

/** What a refusal of the server means for the saving. */
export function refusalEvent(answer: Refusal): SaveEvent {
  switch (answer.reason) {
    case 'stale': {
      const { lock, content, updatedBy, updatedAt } = answer.current;
      return { type: 'stale', theirs: { lock, content, updatedBy: updatedBy.name, updatedAt } };
    }
    case 'not_open':
      return { type: 'closed' };
    default:
      return { type: 'failed', problem: answer.reason };
  }
}

/**
 * Saves what is written as it is written: a moment after the last change, again while the server
 * cannot be reached, and always first in this browser.
 */
export function useSaving(
  draftId: string,
  content: JsonObject,
  opened: { readonly lock: number; readonly savedAt: string },
  isWritable: boolean,
): readonly [SaveState, (event: SaveEvent) => void] {
  const [state, dispatch] = useReducer(nextSaveState, undefined, () =>
    openState(opened.lock, opened.savedAt, content),
  );
  const { edit, lock, base } = state;
  const wait = isWritable ? waitBeforeSaving(state) : null;

  const send = useEffectEvent(async () => {
    dispatch({ type: 'sent', content });
    try {
      const answer = await sendDraft({ draftId, lock, content });
      const { ok } = answer;
      dispatch(ok ? { type: 'saved', ...answer } : refusalEvent(answer));
    } catch {
      dispatch({ type: 'failed', problem: 'network' });
    }
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: each edit starts the wait anew.
  useEffect(() => {
    if (wait === null) return;
    const timer = setTimeout(send, wait);
    return () => clearTimeout(timer);
  }, [edit, wait]);

  const unsaved = isUnsaved(state);
  const isKept = useRef(true);
  useEffect(() => {
    if (!unsaved) return;
    isKept.current = keepLocally(draftId, { lock, base, content, at: new Date().toISOString() });
  }, [draftId, unsaved, lock, base, content]);

  // Where this browser keeps nothing, leaving would lose what is not saved yet: it asks.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved && !isKept.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);

  // Only what this page had to save and has saved: what an earlier visit left is offered first.
  const hasSaved = edit > 0 && !unsaved;
  useEffect(() => {
    if (hasSaved) forgetKept(draftId);
  }, [draftId, hasSaved]);

  useEffect(() => {
    const online = () => dispatch({ type: 'retry' });
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, []);

  return [state, dispatch];
}
