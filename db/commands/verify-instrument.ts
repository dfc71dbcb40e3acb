import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { parseInput } from '@/db/parse-input';
import { personId } from '@/db/person-id';
import { proseSchema } from '@/db/prose-schema';
import { recordAudit } from '@/db/record-audit';
import { instrumentChecks } from '@/db/schema/instrument-checks';
import { instrumentVersions } from '@/db/schema/instrument-versions';
import { instruments } from '@/db/schema/instruments';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireRight, requireScope } from '@/lib/access/rights';
import { nextDueOn } from '@/lib/catalogue/freshness';
import { dayInChina } from '@/lib/taxonomy/china-time';

const inputSchema = z.strictObject({
  instrumentId: z.string(),
  /** The version that was looked at; where it is named, a newer one makes the check stale. */
  versionId: z.string().optional(),
  /** What was held against what: at least a word. */
  note: proseSchema({ min: 2, max: 1000 }),
  /** An earlier next look than the rule's. */
  nextDueOn: z.iso.date().optional(),
  now: z.date(),
});

export type Verification =
  | { readonly ok: true; readonly checkedOn: string; readonly nextDueOn: string }
  | {
      readonly ok: false;
      /** `withdrawn`: nothing of it is published; `stale`: another version is by now. */
      readonly reason: 'withdrawn' | 'stale' | 'due_too_early' | 'due_too_late';
      /** The day the rule sets, where the wished one lies beyond it. */
      readonly latest?: string;
    };

async function standing(tx: Writer, instrumentId: string) {
  const [row] = await tx
    .select({
      providerId: instruments.providerId,
      versionId: instrumentVersions.id,
      content: instrumentVersions.content,
    })
    .from(instruments)
    .leftJoin(
      instrumentVersions,
      and(
        eq(instrumentVersions.instrumentId, instruments.id),
        isNull(instrumentVersions.supersededRevision),
      ),
    )
    .where(eq(instruments.id, instrumentId));
  if (!row) throw new AppError('not_found', 'no such instrument');
  return row;
}

/** Keeps that somebody has held a published instrument against its documents today and found it true. */
export async function verifyInstrument(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<Verification> {
  requireScope(actor, 'instrument.verify');
  const { instrumentId, versionId, note, nextDueOn: wished, now } = parseInput(inputSchema, input);
  const checkedOn = dayInChina(now);
  return db.write(async (tx) => {
    const found = await standing(tx, instrumentId);
    requireRight(actor, 'instrument.verify', { providerId: found.providerId });
    if (!found.content || !found.versionId) return { ok: false, reason: 'withdrawn' };
    if (versionId !== undefined && versionId !== found.versionId)
      return { ok: false, reason: 'stale' };
    const latest = nextDueOn(found.content, checkedOn);
    const due = wished ?? latest;
    if (due <= checkedOn) return { ok: false, reason: 'due_too_early', latest };
    if (due > latest) return { ok: false, reason: 'due_too_late', latest };
    await tx.insert(instrumentChecks).values({
      id: randomUUID(),
      instrumentId,
      checkedBy: personId(actor),
      checkedAt: now.toISOString(),
      checkedOn,
      nextDueOn: due,
      note,
    });
    await recordAudit(tx, actor, {
      at: now,
      action: 'instrument.verify',
      subject: `instrument:${instrumentId}`,
      after: { versionId: found.versionId, checkedOn, nextDueOn: due, note },
    });
    return { ok: true, checkedOn, nextDueOn: due };
  });
}
