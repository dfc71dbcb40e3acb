import { asc, eq } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { instruments } from '@/db/schema/instruments';
import { providers } from '@/db/schema/providers';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

export interface InstrumentOwner {
  readonly instrumentId: string;
  /** Who keeps it; null while the shipped files do. */
  readonly provider: { readonly id: string; readonly name: Bilingual } | null;
}

/** Every instrument, by its id, with the institution that keeps it. */
export async function listInstrumentOwners(db: Database, actor: Actor): Promise<InstrumentOwner[]> {
  requireRight(actor, 'instrument.assign');
  const rows = await db.read
    .select({ instrumentId: instruments.id, id: providers.id, name: providers.name })
    .from(instruments)
    .leftJoin(providers, eq(providers.id, instruments.providerId))
    .orderBy(asc(instruments.id));
  return rows.map(({ instrumentId, id, name }) => ({
    instrumentId,
    provider: id === null || name === null ? null : { id, name },
  }));
}
