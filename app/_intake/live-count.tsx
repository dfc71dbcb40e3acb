'use client';

import { useEffect, useRef, useState } from 'react';
import type { IntakeCounts } from './intake-counts';

const WAIT_MS = 350;

/** The counts of matches, kept current while one types; without scripts, as of the last save. */
export function LiveCount({
  url,
  initial,
  words,
}: {
  url: string;
  initial: IntakeCounts;
  words: Readonly<Record<keyof IntakeCounts, string>>;
}) {
  const [counts, setCounts] = useState(initial);
  const place = useRef<HTMLParagraphElement>(null);

  useEffect(() => setCounts(initial), [initial]);

  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let abort = new AbortController();
    const ask = async () => {
      abort.abort();
      abort = new AbortController();
      const { signal } = abort;
      const answer = await fetch(url, { method: 'POST', body: new FormData(form), signal });
      if (answer.ok) setCounts(await answer.json());
    };
    // Without an answer the counts simply stay as they were.
    const askQuietly = () => ask().catch(() => undefined);
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(askQuietly, WAIT_MS);
    };
    form.addEventListener('input', later);
    return () => {
      form.removeEventListener('input', later);
      clearTimeout(timer);
      abort.abort();
    };
  }, [url]);

  return (
    <p ref={place} aria-live="polite" className="flex flex-wrap gap-x-5">
      <span className="text-met">
        <strong>{counts.fit}</strong> {words.fit}
      </span>
      <span className="text-unknown">
        <strong>{counts.possible}</strong> {words.possible}
      </span>
      <span className="text-unmet">
        <strong>{counts.near}</strong> {words.near}
      </span>
    </p>
  );
}
