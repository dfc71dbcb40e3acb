import { setImmediate } from 'node:timers/promises';
import { and, asc, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { type OwnImport, ownImport } from '@/db/own-import';
import { parseInput } from '@/db/parse-input';
import { drafts } from '@/db/schema/drafts';
import { importRows } from '@/db/schema/import-rows';
import type { Actor } from '@/lib/access/actor';
import { requireScope } from '@/lib/access/rights';
import type { CellFault } from '@/lib/catalogue/exchange/cell-fault';
import { cellFaultOf } from '@/lib/catalogue/exchange/check-rows';
import { type DraftSubmitted, submitDraft } from './submit-draft';

const inputSchema = z.strictObject({
  importId: z.string(),
  reason: z.string(),
  /** The instrument up to which drafts were handed in before, to go on after it. */
  after: z.string().default(''),
  most: z.int().positive().default(100),
  now: z.date(),
});

/** A draft that was not handed in, and why. */
export interface RefusedDraft {
  readonly draftId: string;
  readonly instrumentId: string;
  readonly faults: readonly CellFault[];
}

export interface ImportSubmitted {
  readonly submitted: number;
  readonly refused: readonly RefusedDraft[];
  /** Where to go on; null once all were tried. */
  readonly next: string | null;
}

const MOVED: CellFault = {
  column: null,
  message: {
    zh: '草稿在此期间已有变动，未送审',
    en: 'the draft moved in the meantime and was not handed in',
  },
};

const faultsOf = (outcome: Extract<DraftSubmitted, { ok: false }>): readonly CellFault[] =>
  outcome.reason === 'faults' ? outcome.faults.map(cellFaultOf) : [MOVED];

async function openDrafts(
  db: Database,
  found: OwnImport,
  { after, most }: { after: string; most: number },
) {
  return db.read
    .select({ draftId: drafts.id, instrumentId: drafts.instrumentId, lock: drafts.lock })
    .from(drafts)
    .where(
      and(
        eq(drafts.importId, found.id),
        eq(drafts.providerId, found.providerId),
        eq(drafts.state, 'draft'),
        gt(drafts.instrumentId, after),
      ),
    )
    .orderBy(asc(drafts.instrumentId))
    .limit(most);
}

/**
 * Hands drafts of an import in for approval, so many at a time, each by the rules of `submitDraft`
 * and in a transaction of its own. What is refused stays a draft; why stands in its row of the import.
 */
export async function submitImport(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<ImportSubmitted> {
  requireScope(actor, 'catalogue.import');
  const { importId, reason, after, most, now } = parseInput(inputSchema, input);
  const found = await ownImport(db.read, actor, importId);
  const refused: RefusedDraft[] = [];
  const open = await openDrafts(db, found, { after, most });
  for (const { draftId, instrumentId, lock } of open) {
    const outcome = await submitDraft(db, actor, { draftId, lock, reason, now });
    const faults = outcome.ok ? [] : faultsOf(outcome);
    if (!outcome.ok) refused.push({ draftId, instrumentId, faults });
    await db.write(async (tx) => {
      await tx
        .update(importRows)
        .set({ faults })
        .where(
          and(
            eq(importRows.importId, importId),
            eq(importRows.instrumentId, instrumentId),
            eq(importRows.isWritten, true),
          ),
        );
    });
    await setImmediate();
  }
  const next = open.length < most ? null : (open.at(-1)?.instrumentId ?? null);
  return { submitted: open.length - refused.length, refused, next };
}
