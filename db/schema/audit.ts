import { id, index, instant, json, table, text } from '@/db/columns';
import type { Action } from '@/lib/access/rights';

export type AuditState = Record<string, unknown>;

/** Who did what to what, and when; rows are added only (triggers in the migrations see to it). */
export const audit = table(
  'audit',
  {
    id: id(),
    at: instant('at').notNull(),
    actor: text('actor').notNull(),
    action: text('action').$type<Action>().notNull(),
    subject: text('subject').notNull(),
    before: json<AuditState>('before'),
    after: json<AuditState>('after'),
  },
  (t) => [index('audit_subject').on(t.subject, t.at), index('audit_at').on(t.at)],
);
