import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import {
  type JsonObject,
  type JsonPath,
  pathText,
  withValueAt,
} from '@/lib/catalogue/editing/json-path';
import { takeBackSave } from './draft-actions';
import { type EditHistory, openHistory, recordEdit, redoEdit, undoEdit } from './edit-history';
import { isUnsaved } from './save-state';
import { refusalEvent, useSaving } from './use-saving';

export interface OpenedDraft {
  readonly id: string;
  readonly lock: number;
  readonly savedAt: string;
  readonly content: JsonObject;
  readonly canUndo: boolean;
}

const isUndoKey = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
const isRedoKey = (event: KeyboardEvent) =>
  event.ctrlKey && !event.altKey && event.key.toLowerCase() === 'y';

/** A draft that is being written: its content, its history and its saving. */
export function useDraft(opened: OpenedDraft, isWritable: boolean) {
  const [history, setHistory] = useState<EditHistory>(() => openHistory(opened.content));
  const [canTakeBack, setCanTakeBack] = useState(opened.canUndo);
  const content = history.present;
  const [saving, dispatch] = useSaving(opened.id, content, opened, isWritable);

  const setContent = useCallback(
    (next: JsonObject, field: string) => {
      setHistory((before) => recordEdit(before, next, field, Date.now()));
      dispatch({ type: 'edited' });
    },
    [dispatch],
  );

  const change = useCallback(
    (path: JsonPath, value: unknown) => {
      setHistory((before) =>
        recordEdit(
          before,
          withValueAt(before.present, path, value) as JsonObject,
          pathText(path),
          Date.now(),
        ),
      );
      dispatch({ type: 'edited' });
    },
    [dispatch],
  );

  const takeBackOnServer = async () => {
    const answer = await takeBackSave({ draftId: opened.id, lock: saving.lock }).catch(() => null);
    if (answer === null) return;
    if (!answer.ok) {
      if (answer.reason === 'nothing') setCanTakeBack(false);
      else dispatch(refusalEvent(answer));
      return;
    }
    setHistory(openHistory(answer.content));
    dispatch({ type: 'replaced', ...answer });
  };

  const canUndo = history.past.length > 0 || (canTakeBack && !isUnsaved(saving));
  const undo = async () => {
    if (history.past.length === 0) {
      if (canUndo) await takeBackOnServer();
      return;
    }
    setHistory(undoEdit);
    dispatch({ type: 'edited' });
  };
  const redo = () => {
    if (history.future.length === 0) return;
    setHistory(redoEdit);
    dispatch({ type: 'edited' });
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isUndo = isUndoKey(event);
    if (!isWritable || !(isUndo || isRedoKey(event))) return;
    event.preventDefault();
    if (isUndo && !event.shiftKey) void undo();
    else redo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return {
    content,
    saving,
    dispatch,
    change,
    setContent,
    undo,
    redo,
    canUndo,
    canRedo: history.future.length > 0,
  };
}

export type DraftInHand = ReturnType<typeof useDraft>;
