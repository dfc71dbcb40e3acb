import { lte } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { recordAudit } from '@/db/record-audit';
import { intakes } from '@/db/schema/intakes';
import { results } from '@/db/schema/results';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

/** Deletes the results and forms that have expired; returns how many of each. */
export async function removeExpired(
  db: Database,
  actor: Actor,
  now: Date,
): Promise<{ results: number; intakes: number }> {
  requireRight(actor, 'expired.remove');
  const instant = now.toISOString();
  return db.write(async (tx) => {
    const oldResults = await tx
      .delete(results)
      .where(lte(results.expiresAt, instant))
      .returning({ tokenHash: results.tokenHash });
    const oldIntakes = await tx
      .delete(intakes)
      .where(lte(intakes.expiresAt, instant))
      .returning({ tokenHash: intakes.tokenHash });
    const removed = { results: oldResults.length, intakes: oldIntakes.length };
    if (removed.results + removed.intakes > 0) {
      await recordAudit(tx, actor, {
        at: now,
        action: 'expired.remove',
        subject: 'expired',
        after: removed,
      });
    }
    return removed;
  });
}
