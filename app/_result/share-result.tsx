'use client';

import { useState, useSyncExternalStore } from 'react';

const never = () => () => {};

/** The result's own address to copy, and the printer; both need scripts, so they appear with them. */
export function ShareResult({
  words,
}: {
  words: Readonly<Record<'copy' | 'copied' | 'print', string>>;
}) {
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [copied, setCopied] = useState(false);
  if (!ready) return null;
  const copy = async () => {
    const address = `${location.origin}${location.pathname}`;
    // Over plain http there is no clipboard, and a browser may refuse it: then it is copied by hand.
    const done = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    if (done) setCopied(true);
    else window.prompt(words.copy, address);
  };
  const look =
    'inline-flex min-h-11 items-center rounded-sm border border-edge bg-sheet px-4 py-2 hover:border-ink';
  return (
    <>
      <button type="button" onClick={copy} className={look}>
        <span aria-live="polite">{copied ? words.copied : words.copy}</span>
      </button>
      <button type="button" onClick={() => window.print()} className={look}>
        {words.print}
      </button>
    </>
  );
}
