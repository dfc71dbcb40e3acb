import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { drafts } from '@/db/schema/drafts';
import { instruments } from '@/db/schema/instruments';
import { providers } from '@/db/schema/providers';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireRight } from '@/lib/access/rights';

const inputSchema = z.strictObject({
  instrumentIds: z
    .array(z.string())
    .min(1)
    .max(5000)
    .transform((ids) => [...new Set(ids)].sort()),
  /** `null` gives them back to the shipped files. */
  providerId: z.string().nullable(),
  now: z.date(),
});

/** `open_draft`: somebody is writing on these; nothing was assigned. */
export type Assignment =
  | { readonly ok: true; readonly assigned: readonly string[] }
  | {
      readonly ok: false;
      readonly reason: 'open_draft';
      readonly instrumentIds: readonly string[];
    };

async function requireProvider(tx: Writer, providerId: string | null): Promise<void> {
  if (providerId === null) return;
  const found = await tx
    .select({ id: providers.id })
    .from(providers)
    .where(eq(providers.id, providerId));
  if (found.length === 0) throw new AppError('invalid', 'providerId: no such provider');
}

async function withOpenDraft(tx: Writer, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ instrumentId: drafts.instrumentId })
    .from(drafts)
    .where(and(inArray(drafts.instrumentId, [...ids]), isNull(drafts.closedAt)));
  return rows.map(({ instrumentId }) => instrumentId).sort();
}

async function movedTo(tx: Writer, ids: readonly string[], providerId: string | null) {
  const rows = await tx
    .select({ id: instruments.id, providerId: instruments.providerId })
    .from(instruments)
    .where(inArray(instruments.id, [...ids]));
  const known = new Set(rows.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new AppError('invalid', `instrumentIds: no such ${unknown}`);
  return rows.filter((row) => row.providerId !== providerId);
}

/**
 * Gives instruments to a provider, whose staff keep them from now on; all of them or none.
 * @returns the ids that moved
 * @throws AppError `invalid` for an instrument or a provider that is not there
 */
export async function assignInstruments(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<Assignment> {
  requireRight(actor, 'instrument.assign');
  const { instrumentIds, providerId, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    await requireProvider(tx, providerId);
    const moved = await movedTo(tx, instrumentIds, providerId);
    const ids = moved.map(({ id }) => id).sort();
    if (ids.length === 0) return { ok: true, assigned: [] };
    const blocked = await withOpenDraft(tx, ids);
    if (blocked.length > 0) return { ok: false, reason: 'open_draft', instrumentIds: blocked };
    await tx.update(instruments).set({ providerId }).where(inArray(instruments.id, ids));
    for (const { id, providerId: before } of moved) {
      await recordAudit(tx, actor, {
        at: now,
        action: 'instrument.assign',
        subject: `instrument:${id}`,
        before: { providerId: before },
        after: { providerId },
      });
    }
    return { ok: true, assigned: ids };
  });
}
