import type { ReactNode } from 'react';

/** What stays folded up until it is asked for; in print it is open. */
export function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary className="py-2 text-small text-accent">{title}</summary>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">{children}</div>
    </details>
  );
}
