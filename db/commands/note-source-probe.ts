import { and, eq, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { sourceProbes } from '@/db/schema/source-probes';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import { isAnswer, isDead } from '@/lib/catalogue/source-health';

/** Two processes that look on the same day count once. */
const PROBE_COUNTS_AGAIN_MS = 12 * 3_600_000;

const inputSchema = z.strictObject({
  address: z.url({ protocol: /^https?$/ }).max(2000),
  status: z.int().min(100).max(599).nullable(),
  /** Why nothing answered. */
  fault: z.string().max(200).nullable(),
  now: z.date(),
});

export type ProbeNote =
  | { readonly ok: true; readonly failures: number; readonly isDead: boolean }
  | { readonly ok: false; readonly reason: 'just_probed' };

async function keep(tx: Writer, row: typeof sourceProbes.$inferInsert, isNew: boolean, now: Date) {
  if (isNew) return tx.insert(sourceProbes).values(row).onConflictDoNothing().returning();
  const since = new Date(now.getTime() - PROBE_COUNTS_AGAIN_MS).toISOString();
  return tx
    .update(sourceProbes)
    .set(row)
    .where(and(eq(sourceProbes.address, row.address), lt(sourceProbes.probedAt, since)))
    .returning();
}

/**
 * Keeps how a source's address answered. Only that a link has died or has come back goes into the
 * audit log: a daily look that finds all as it was is no event.
 */
export async function noteSourceProbe(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<ProbeNote> {
  requireRight(actor, 'owner.remind');
  const { address, status, fault, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    const [before] = await tx
      .select({ failures: sourceProbes.failures })
      .from(sourceProbes)
      .where(eq(sourceProbes.address, address));
    const failures = isAnswer(status) ? 0 : (before?.failures ?? 0) + 1;
    const row = { address, status, fault, failures, probedAt: now.toISOString() };
    const kept = await keep(tx, row, before === undefined, now);
    if (kept.length === 0) return { ok: false, reason: 'just_probed' };
    const wasDead = isDead(before?.failures ?? 0);
    if (wasDead !== isDead(failures)) {
      await recordAudit(tx, actor, {
        at: now,
        action: 'owner.remind',
        subject: `source:${address}`,
        before: { isDead: wasDead },
        after: { isDead: isDead(failures), status, fault },
      });
    }
    return { ok: true, failures, isDead: isDead(failures) };
  });
}
