import { and, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { importObstacles } from '@/db/import-obstacles';
import { type OwnImport, ownImport } from '@/db/own-import';
import { parseInput } from '@/db/parse-input';
import { personId } from '@/db/person-id';
import { recordAudit } from '@/db/record-audit';
import { importRows } from '@/db/schema/import-rows';
import { imports } from '@/db/schema/imports';
import { setAside } from '@/db/write-import-rows';
import type { Actor } from '@/lib/access/actor';
import { requireScope } from '@/lib/access/rights';
import { obstacleFault } from '@/lib/catalogue/exchange/check-rows';

const inputSchema = z.strictObject({
  importId: z.string(),
  /** Every row or none at all, or the good ones. */
  take: z.enum(['all', 'good']),
  now: z.date(),
});

export type ImportTaken =
  | { readonly ok: true; readonly goodRows: number }
  | { readonly ok: false; readonly reason: 'not_open' | 'nothing_good' }
  | { readonly ok: false; readonly reason: 'faulty'; readonly faultyRows: number };

/** Looks again at what was good at the check: a draft may have been opened since. */
async function checkAgain(tx: Writer, { id, providerId }: OwnImport, userId: string) {
  const good = await tx
    .select({ row: importRows.row, instrumentId: importRows.instrumentId })
    .from(importRows)
    .where(and(eq(importRows.importId, id), isNotNull(importRows.content)));
  const ids = good.flatMap(({ instrumentId }) => instrumentId ?? []);
  const obstacles = await importObstacles(tx, ids, { providerId, userId });
  let goodRows = 0;
  for (const { row, instrumentId } of good) {
    const obstacle = instrumentId === null ? undefined : obstacles.get(instrumentId);
    if (!obstacle) goodRows += 1;
    else await setAside(tx, id, row, obstacleFault(obstacle));
  }
  return goodRows;
}

/**
 * The word on a checked import: from now on its good rows are written. Where all are wanted and one
 * is faulty, nothing is. Writing itself is `writeImport`.
 */
export async function takeImport(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<ImportTaken> {
  requireScope(actor, 'catalogue.import');
  const { importId, take, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    const found = await ownImport(tx, actor, importId);
    if (found.state !== 'checked') return { ok: false, reason: 'not_open' };
    const goodRows = await checkAgain(tx, found, personId(actor));
    const faultyRows = found.rows - goodRows;
    const isTaken = goodRows > 0 && (take === 'good' || faultyRows === 0);
    const changed = { faultyRows, updatedAt: now.toISOString() };
    await tx
      .update(imports)
      .set(isTaken ? { ...changed, state: 'writing', importedBy: personId(actor) } : changed)
      .where(and(eq(imports.id, importId), eq(imports.state, 'checked')));
    if (goodRows === 0) return { ok: false, reason: 'nothing_good' };
    if (!isTaken) return { ok: false, reason: 'faulty', faultyRows };
    await recordAudit(tx, actor, {
      at: now,
      action: 'catalogue.import',
      subject: `import:${importId}`,
      before: { state: 'checked' },
      after: { step: 'take', state: 'writing', take, goodRows, faultyRows },
    });
    return { ok: true, goodRows };
  });
}
