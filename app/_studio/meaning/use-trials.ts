import { useEffect, useState } from 'react';
import type { JsonObject } from '@/lib/catalogue/editing/json-path';
import type { TrialProfile, Trials } from '@/lib/matching/try-draft';
import type { Locale } from '@/lib/taxonomy/bilingual';

const WAIT_MS = 400;
const RETRY_MS = 5_000;

export interface TrialRun {
  readonly trials: Trials;
  readonly profiles: readonly TrialProfile[];
}

/**
 * Tries a draft on profiles in this browser, a moment after the last change. The matching is loaded
 * when it is first needed.
 * @param more profiles beside the draft's own labelled cases; must stay the same object
 */
export function useTrials(
  content: JsonObject,
  more: readonly TrialProfile[],
  asOf: string,
  locale: Locale,
): TrialRun | undefined {
  const [run, setRun] = useState<TrialRun>();
  useEffect(() => {
    let isCurrent = true;
    const attempt = async () => {
      const matching = await import('@/lib/matching/try-draft').catch(() => undefined);
      if (!isCurrent) return;
      if (!matching) {
        // Off the network: the draft is kept all the same, and the test follows.
        timer = setTimeout(attempt, RETRY_MS);
        return;
      }
      const profiles = [...matching.trialsOfCases(content), ...more];
      setRun({ profiles, trials: matching.tryDraft(content, profiles, asOf, locale) });
    };
    let timer = setTimeout(attempt, WAIT_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [content, more, asOf, locale]);
  return run;
}
