import { day, id, index, instant, table, text } from '@/db/columns';
import { instruments } from './instruments';
import { users } from './users';

/** Each time somebody held an instrument against its documents and found it still true. */
export const instrumentChecks = table(
  'instrument_checks',
  {
    id: id(),
    instrumentId: text('instrument_id')
      .notNull()
      .references(() => instruments.id, { onDelete: 'restrict' }),
    checkedBy: text('checked_by')
      .notNull()
      .references(() => users.id, { onDelete: 'restrict' }),
    checkedAt: instant('checked_at').notNull(),
    checkedOn: day('checked_on').notNull(),
    nextDueOn: day('next_due_on').notNull(),
    note: text('note').notNull(),
  },
  (t) => [index('instrument_checks_instrument').on(t.instrumentId, t.checkedAt)],
);
