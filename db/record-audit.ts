import { randomUUID } from 'node:crypto';
import { type Actor, actorLabel } from '@/lib/access/actor';
import type { Action } from '@/lib/access/rights';
import type { Writer } from './connection/database';
import { type AuditState, audit } from './schema/audit';

export interface AuditEntry {
  readonly at: Date;
  readonly action: Action;
  /** What was acted on: `result:…`, `catalogue`. */
  readonly subject: string;
  readonly before?: AuditState;
  readonly after?: AuditState;
}

/** Adds the audit row of a command, in the command's own transaction. */
export async function recordAudit(tx: Writer, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.insert(audit).values({
    id: randomUUID(),
    at: entry.at.toISOString(),
    actor: actorLabel(actor),
    action: entry.action,
    subject: entry.subject,
    before: entry.before ?? null,
    after: entry.after ?? null,
  });
}
