import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { type Actor, actorLabel } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import type { Action } from '@/lib/access/rights';
import { linkHash, startHash } from './audit-link';
import { looseRows } from './audit-rows';
import type { Writer } from './connection/database';
import { type AuditState, audit } from './schema/audit';
import { auditHead } from './schema/audit-head';

export interface AuditEntry {
  readonly at: Date;
  readonly action: Action;
  /** What was acted on: `result:…`, `catalogue`. */
  readonly subject: string;
  readonly before?: AuditState;
  readonly after?: AuditState;
}

interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** The only row of `audit_head`. */
export const HEAD_ID = 'audit';

async function headOf(tx: Writer): Promise<Head> {
  const [head] = await tx
    .select({ sequence: auditHead.sequence, hash: auditHead.hash })
    .from(auditHead)
    .where(eq(auditHead.id, HEAD_ID));
  if (head) return head;
  const start = { sequence: 0, hash: startHash(await looseRows(tx)) };
  // Two first writers at once: a unique violation would not be tried again, a clash is.
  await tx
    .insert(auditHead)
    .values({ id: HEAD_ID, ...start })
    .onConflictDoNothing();
  return start;
}

/** The guard is the place and the hash that were read: no two rows can follow the same one. */
async function moveHead(tx: Writer, from: Head, to: Head): Promise<void> {
  const moved = await tx
    .update(auditHead)
    .set(to)
    .where(
      and(
        eq(auditHead.id, HEAD_ID),
        eq(auditHead.sequence, from.sequence),
        eq(auditHead.hash, from.hash),
      ),
    )
    .returning({ sequence: auditHead.sequence });
  if (moved.length !== 1) throw new AppError('internal', 'the end of the audit log has moved');
}

const textOf = (state: AuditState | null) => (state === null ? null : JSON.stringify(state));

/**
 * Adds the audit row of a command, in the command's own transaction, as the next link of the chain:
 * its hash covers every column and the hash of the row before it.
 */
export async function recordAudit(tx: Writer, actor: Actor, entry: AuditEntry): Promise<void> {
  const row = {
    id: randomUUID(),
    at: entry.at.toISOString(),
    actor: actorLabel(actor),
    action: entry.action,
    subject: entry.subject,
    before: entry.before ?? null,
    after: entry.after ?? null,
  };
  const head = await headOf(tx);
  const sequence = head.sequence + 1;
  const text = { ...row, before: textOf(row.before), after: textOf(row.after) };
  const hash = linkHash(sequence, text, head.hash);
  await moveHead(tx, head, { sequence, hash });
  await tx.insert(audit).values({ ...row, sequence, hash });
}
