import { desc, eq } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { instrumentChecks } from '@/db/schema/instrument-checks';
import { instruments } from '@/db/schema/instruments';
import { providers } from '@/db/schema/providers';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

/** The last time its provider found an instrument to be true: the day and the institution, no person. */
export async function lastCheck(
  db: Database,
  actor: Actor,
  { instrumentId }: { instrumentId: string },
): Promise<{ readonly checkedOn: string; readonly provider: Bilingual } | null> {
  requireRight(actor, 'catalogue.read');
  const [found] = await db.read
    .select({ checkedOn: instrumentChecks.checkedOn, provider: providers.name })
    .from(instrumentChecks)
    .innerJoin(instruments, eq(instruments.id, instrumentChecks.instrumentId))
    .innerJoin(providers, eq(providers.id, instruments.providerId))
    .where(eq(instrumentChecks.instrumentId, instrumentId))
    .orderBy(desc(instrumentChecks.checkedAt))
    .limit(1);
  return found ?? null;
}
