import type { ReactNode } from 'react';

/** On the screen it scrolls; on paper, where nothing can, its cells wrap. */
const LOOK =
  'overflow-x-auto print:overflow-visible print:[&_:is(td,th)]:min-w-0 print:[&_:is(td,th)]:whitespace-normal';

/** What may be wider than the page: scrolled within itself, by the keyboard as well. */
export function Scrollable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section aria-label={label} tabIndex={0} className={LOOK}>
      {children}
    </section>
  );
}
