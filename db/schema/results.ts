import { day, id, index, instant, integer, json, table } from '@/db/columns';
import type { AssumptionOverrides } from '@/lib/finance/assumption';
import type { Answers } from '@/lib/profile/answers';
import { catalogueRevisions } from './catalogue-revisions';

/** What it takes to show a result again exactly; found by the hash of its token, never by the token. */
export const results = table(
  'results',
  {
    tokenHash: id('token_hash'),
    answers: json<Answers>('answers').notNull(),
    revision: integer('revision')
      .notNull()
      .references(() => catalogueRevisions.revision, { onDelete: 'restrict' }),
    asOf: day('as_of').notNull(),
    /** Assumptions of the arithmetic that the reader has replaced; null where none. */
    assumptions: json<AssumptionOverrides>('assumptions'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('results_revision').on(t.revision), index('results_expiry').on(t.expiresAt)],
);
