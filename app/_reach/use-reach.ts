import { useEffect, useState } from 'react';
import type { Locale } from '@/lib/taxonomy/bilingual';
import { askReach, type ReachReply } from './ask-reach';
import type { ReachReport } from './reach-report';
import type { ReachRequest } from './reach-request';

/** Editing goes on in bursts; nobody reads a preview between two keys. */
const PAUSE_MS = 800;

interface ReachState {
  /** The last report that came, which stays while a newer one is on its way. */
  readonly report: ReachReport | null;
  readonly trouble: Exclude<ReachReply, { kind: 'report' }> | null;
}

export interface LiveReach extends ReachState {
  readonly isWaiting: boolean;
  /** Asks the same question again. */
  readonly retry: () => void;
}

/**
 * Keeps a preview current: asks again a moment after the question or the saved draft has changed.
 * @param version anything that changes with the saved draft
 * @param initial a report that came with the page, for the first question
 */
export function useReach(
  request: ReachRequest,
  version: number,
  initial: ReachReport | null,
  locale: Locale,
): LiveReach {
  const [state, setState] = useState<ReachState>({ report: initial, trouble: null });
  const question = JSON.stringify(request);
  const [attempt, setAttempt] = useState(0);
  const key = `${question} ${version} ${attempt}`;
  const [answered, setAnswered] = useState(initial ? key : null);
  useEffect(() => {
    if (answered === key) return;
    const abort = new AbortController();
    const ask = async () => {
      const reply = await askReach(JSON.parse(question), locale, abort.signal);
      setAnswered(key);
      setState((last) =>
        reply.kind === 'report'
          ? { report: reply.report, trouble: null }
          : { report: last.report, trouble: reply },
      );
    };
    // An aborted question has been overtaken by a newer one.
    const timer = setTimeout(() => ask().catch(() => undefined), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [answered, key, question, locale]);
  const isWaiting = answered !== key;
  return { ...state, isWaiting, retry: () => setAttempt((last) => last + 1) };
}
