import { eq, gt, lt } from 'drizzle-orm';
import { linkHash, startHash } from '@/db/audit-link';
import { linkedRows, looseRows } from '@/db/audit-rows';
import type { Database, Reader } from '@/db/connection/database';
import { HEAD_ID } from '@/db/record-audit';
import { audit } from '@/db/schema/audit';
import { auditHead } from '@/db/schema/audit-head';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

/**
 * `changed`: the row does not fit its hash, or does not follow the row before it (for the first link:
 * the rows from before the chain). `missing`: no row stands at this place. `beyond_head`: a row stands
 * after the end of the chain. `head`: the end of the chain is not the hash of its last row.
 * `no_head`: there are rows, but no end of the chain. `not_expected`: the chain is whole, but the hash
 * that was noted elsewhere is not on it, so it is another chain.
 */
export type AuditBreak =
  | 'changed'
  | 'missing'
  | 'beyond_head'
  | 'head'
  | 'no_head'
  | 'not_expected';

export type AuditVerdict =
  | {
      readonly ok: true;
      readonly rows: number;
      /** The hash of the last row; null before the first one. */
      readonly head: string | null;
      /** Rows from before there was a chain, which its first link covers. */
      readonly earlierRows: number;
      /** How many rows came after the one with the expected hash. */
      readonly rowsAfterExpected?: number;
    }
  | {
      readonly ok: false;
      readonly at: number;
      readonly reason: AuditBreak;
      /** The row at this place, where there is one. */
      readonly id: string | null;
    };

async function readHead(reader: Reader) {
  const [head] = await reader
    .select({ sequence: auditHead.sequence, hash: auditHead.hash })
    .from(auditHead)
    .where(eq(auditHead.id, HEAD_ID));
  return head;
}

async function beforeFirst(reader: Reader) {
  const [row] = await reader
    .select({ sequence: audit.sequence, id: audit.id })
    .from(audit)
    .where(lt(audit.sequence, 1))
    .limit(1);
  return row;
}

async function firstAfter(reader: Reader, place: number) {
  const [row] = await reader
    .select({ sequence: audit.sequence, id: audit.id })
    .from(audit)
    .where(gt(audit.sequence, place))
    .orderBy(audit.sequence)
    .limit(1);
  return row;
}

const broken = (reason: AuditBreak, at: number, id: string | null = null): AuditVerdict => ({
  ok: false,
  at,
  reason,
  id,
});

/** A row after the end is sound only where a write has moved the end since it was read. */
async function afterHead(reader: Reader, place: number): Promise<AuditVerdict | undefined> {
  const extra = await firstAfter(reader, place);
  if (!extra) return undefined;
  const head = await readHead(reader);
  if (head && head.sequence > place) return undefined;
  return broken('beyond_head', extra.sequence ?? place + 1, extra.id);
}

/**
 * Walks the audit log from its first row to its end and recomputes every hash; writes may go on
 * meanwhile. With `expect`, a hash noted elsewhere must be found on the chain: only that tells a chain
 * that was rewritten as a whole.
 */
export async function verifyAudit(
  db: Database,
  actor: Actor,
  { expect }: { expect?: string } = {},
): Promise<AuditVerdict> {
  requireRight(actor, 'audit.read');
  const reader = db.read;
  const head = await readHead(reader);
  const end = head?.sequence ?? 0;
  const loose = await looseRows(reader);
  let hash = startHash(loose);
  let place = 0;
  let expectedAt: number | undefined;
  const early = await beforeFirst(reader);
  if (early) return broken('changed', early.sequence ?? 0, early.id);
  for await (const row of linkedRows(reader, end)) {
    if (row.sequence !== place + 1) return broken('missing', place + 1);
    hash = linkHash(row.sequence, row, hash);
    place = row.sequence;
    if (hash !== row.hash) return broken('changed', place, row.id);
    if (hash === expect) expectedAt = place;
  }
  if (place < end) return broken('missing', place + 1);
  const extra = await afterHead(reader, end);
  if (extra) return head ? extra : broken('no_head', 1);
  if (head && head.hash !== hash) return broken('head', place);
  if (expect !== undefined && expectedAt === undefined) return broken('not_expected', place);
  return {
    ok: true,
    rows: place,
    head: place > 0 ? hash : null,
    earlierRows: loose.length,
    ...(expectedAt !== undefined && { rowsAfterExpected: place - expectedAt }),
  };
}
