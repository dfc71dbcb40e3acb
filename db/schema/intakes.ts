import { id, index, instant, json, table } from '@/db/columns';

/** Form fields as typed, by field name; several values where a field may be ticked more than once. */
export type IntakeFields = Record<string, string | string[]>;

/** A form that is not finished: raw text, faults included, so that nothing typed is lost. */
export const intakes = table(
  'intakes',
  {
    tokenHash: id('token_hash'),
    fields: json<IntakeFields>('fields').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('intakes_expiry').on(t.expiresAt)],
);
