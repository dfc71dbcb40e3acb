import { id, index, instant, integer, table } from '@/db/columns';

/** How often something was tried in the current window, shared by all processes. */
export const rateCounts = table(
  'rate_counts',
  {
    /** What is counted: `sign-in:` and a hash of the address or the account. */
    key: id('key'),
    windowEndsAt: instant('window_ends_at').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [index('rate_counts_end').on(t.windowEndsAt)],
);
