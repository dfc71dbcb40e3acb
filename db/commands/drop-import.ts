import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { ownImport } from '@/db/own-import';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { importRows } from '@/db/schema/import-rows';
import { imports } from '@/db/schema/imports';
import type { Actor } from '@/lib/access/actor';
import { requireScope } from '@/lib/access/rights';

const inputSchema = z.strictObject({ importId: z.string(), now: z.date() });

export type ImportDropped =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not_open' };

/** Gives up an import that was checked and not taken; its rows go, that it was stays known. */
export async function dropImport(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<ImportDropped> {
  requireScope(actor, 'catalogue.import');
  const { importId, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    await ownImport(tx, actor, importId);
    const dropped = await tx
      .update(imports)
      .set({ state: 'dropped', updatedAt: now.toISOString() })
      .where(and(eq(imports.id, importId), eq(imports.state, 'checked')))
      .returning({ id: imports.id });
    if (dropped.length === 0) return { ok: false, reason: 'not_open' };
    await tx.delete(importRows).where(eq(importRows.importId, importId));
    await recordAudit(tx, actor, {
      at: now,
      action: 'catalogue.import',
      subject: `import:${importId}`,
      before: { state: 'checked' },
      after: { step: 'drop', state: 'dropped' },
    });
    return { ok: true };
  });
}
