import { eq } from 'drizzle-orm';
import { checksByKeeper } from '@/db/checks-by-keeper';
import type { Database } from '@/db/connection/database';
import { instruments } from '@/db/schema/instruments';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

/**
 * The last time the provider that keeps an instrument found it to be true: the day and the
 * institution, no person; null where only an earlier keeper did.
 */
export async function lastCheck(
  db: Database,
  actor: Actor,
  { instrumentId }: { instrumentId: string },
): Promise<{ readonly checkedOn: string; readonly provider: Bilingual } | null> {
  requireRight(actor, 'catalogue.read');
  const checks = await checksByKeeper(db.read, eq(instruments.id, instrumentId));
  const check = checks.get(instrumentId);
  return check ? { checkedOn: check.checkedOn, provider: check.keeperName } : null;
}
