import { id, index, instant, integer, json, table, text, uniqueIndex } from '@/db/columns';
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
    /** The place in the chain, from 1 without gaps; null for rows from before there was one. */
    sequence: integer('sequence'),
    /** SHA-256 over the row and the hash of the row before it. */
    hash: text('hash'),
  },
  (t) => [
    uniqueIndex('audit_sequence').on(t.sequence),
    index('audit_subject').on(t.subject, t.at),
    index('audit_at').on(t.at),
  ],
);
