import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { instrumentVersions } from '@/db/schema/instrument-versions';
import { instruments } from '@/db/schema/instruments';
import type { Actor } from '@/lib/access/actor';
import { requireScope } from '@/lib/access/rights';
import { type Instrument, instrumentSchema } from '@/lib/catalogue/instrument';
import { keptInstrument } from '@/lib/catalogue/kept-instrument';

/** In the order of keys that every export has, whichever way the instrument came in. */
function inOrder(content: Instrument): Instrument {
  const kept = keptInstrument(content);
  const parsed = instrumentSchema.safeParse(kept);
  return parsed.success ? parsed.data : kept;
}

/** What is published now: of the actor's own provider, or of everyone for those who may. By id. */
export async function exportInstruments(db: Database, actor: Actor): Promise<Instrument[]> {
  const scope = requireScope(actor, 'catalogue.export');
  const rows = await db.read
    .select({ content: instrumentVersions.content })
    .from(instrumentVersions)
    .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .where(
      and(
        isNull(instrumentVersions.supersededRevision),
        'all' in scope ? undefined : eq(instruments.providerId, scope.providerId),
      ),
    );
  return rows.map(({ content }) => inOrder(content)).sort((a, b) => (a.id < b.id ? -1 : 1));
}
