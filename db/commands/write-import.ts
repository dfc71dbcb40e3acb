import { setImmediate } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { ownImport } from '@/db/own-import';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { imports } from '@/db/schema/imports';
import { writeImportRows } from '@/db/write-import-rows';
import type { Actor } from '@/lib/access/actor';
import { requireScope } from '@/lib/access/rights';

const inputSchema = z.strictObject({ importId: z.string(), now: z.date() });

export type ImportWritten =
  | { readonly ok: true; readonly writtenRows: number; readonly faultyRows: number }
  | { readonly ok: false; readonly reason: 'not_open' };

/**
 * Writes the good rows of an import that was taken, as drafts, some hundred to a transaction; where
 * it was stopped it goes on with the rows that are not yet written. An import that is written
 * already says so again.
 */
export async function writeImport(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<ImportWritten> {
  requireScope(actor, 'catalogue.import');
  const { importId, now } = parseInput(inputSchema, input);
  for (;;) {
    const outcome = await db.write(async (tx): Promise<ImportWritten | undefined> => {
      const found = await ownImport(tx, actor, importId);
      const { state, writtenRows, faultyRows } = found;
      if (state === 'done') return { ok: true, writtenRows, faultyRows };
      if (state !== 'writing') return { ok: false, reason: 'not_open' };
      if ((await writeImportRows(tx, actor, { found, now })) > 0) return undefined;
      await tx
        .update(imports)
        .set({ state: 'done', updatedAt: now.toISOString() })
        .where(and(eq(imports.id, importId), eq(imports.state, 'writing')));
      await recordAudit(tx, actor, {
        at: now,
        action: 'catalogue.import',
        subject: `import:${importId}`,
        before: { state: 'writing' },
        after: { step: 'write', state: 'done', writtenRows, faultyRows },
      });
      return { ok: true, writtenRows, faultyRows };
    });
    if (outcome) return outcome;
    await setImmediate();
  }
}
