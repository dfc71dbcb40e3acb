'use client';

import { type ReactNode, useEffect, useState } from 'react';

const EVERY_MS = 20_000;

async function currentRevision(): Promise<number | undefined> {
  const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => undefined);
  if (!answer?.ok) return undefined;
  const { revision } = (await answer.json()) as { revision?: unknown };
  return typeof revision === 'number' ? revision : undefined;
}

/** Shows its children once the catalogue is past a revision, also while the page stays open. */
export function WhenCatalogueMoves({
  revision,
  hasMoved,
  children,
}: {
  revision: number;
  hasMoved: boolean;
  children: ReactNode;
}) {
  const [seen, setSeen] = useState(hasMoved);
  useEffect(() => {
    if (seen) return;
    const look = async () => {
      if (document.hidden) return;
      const current = await currentRevision();
      if (current !== undefined && current !== revision) setSeen(true);
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [seen, revision]);
  return (
    <div aria-live="polite" className="empty:hidden">
      {seen ? children : null}
    </div>
  );
}
