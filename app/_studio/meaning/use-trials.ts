import { useEffect, useState } from 'react';
import type { JsonObject } from '@/lib/catalogue/editing/json-path';
import type { TrialProfile, Trials } from '@/lib/matching/try-draft';
import type { Locale } from '@/lib/taxonomy/bilingual';

const WAIT_MS = 400;

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
    const timer = setTimeout(async () => {
      const { tryDraft, trialsOfCases } = await import('@/lib/matching/try-draft');
      if (!isCurrent) return;
      const profiles = [...trialsOfCases(content), ...more];
      setRun({ profiles, trials: tryDraft(content, profiles, asOf, locale) });
    }, WAIT_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [content, more, asOf, locale]);
  return run;
}
