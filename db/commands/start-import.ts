import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { importObstacles } from '@/db/import-obstacles';
import { parseInput } from '@/db/parse-input';
import { personId } from '@/db/person-id';
import { proseSchema } from '@/db/prose-schema';
import { recordAudit } from '@/db/record-audit';
import { importRows } from '@/db/schema/import-rows';
import { imports } from '@/db/schema/imports';
import { takeTurns } from '@/db/take-turns';
import { newToken } from '@/db/token';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireRight } from '@/lib/access/rights';
import { type CheckedRow, idsOf, rowChecker } from '@/lib/catalogue/exchange/check-rows';
import { IMPORT_FORMATS } from '@/lib/catalogue/exchange/import-state';
import { MOST_ROWS } from '@/lib/catalogue/exchange/limits';
import type { ReadRow } from '@/lib/catalogue/exchange/read-row';

const inputSchema = z.strictObject({
  fileName: proseSchema({ min: 1, max: 200 }),
  format: z.enum(IMPORT_FORMATS),
  rows: z.custom<readonly ReadRow[]>(
    (value) => Array.isArray(value) && value.length > 0 && value.length <= MOST_ROWS,
    `must be 1 to ${MOST_ROWS} rows`,
  ),
  now: z.date(),
});

const AT_ONCE = 200;

async function keepRows(tx: Writer, importId: string, rows: readonly CheckedRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await tx.insert(importRows).values(
      rows.slice(at, at + AT_ONCE).map(({ row, instrumentId, content, faults }) => ({
        importId,
        row,
        instrumentId,
        content,
        faults,
        isWritten: false,
      })),
    );
  }
}

/**
 * Checks what was read from a file and keeps it with its faults, row by row; no draft is written.
 * @returns the import's id, which waits for a word on what to take
 */
export async function startImport(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<{ importId: string; rows: number; faultyRows: number }> {
  const providerId = actor.providerId ?? null;
  requireRight(actor, 'catalogue.import', { providerId });
  if (providerId === null) throw new AppError('refused', 'imports are for staff of a provider');
  const { fileName, format, rows: read, now } = parseInput(inputSchema, input);
  const importedBy = personId(actor);
  const obstacles = await importObstacles(db.read, idsOf(read), { providerId, userId: importedBy });
  const checked = await takeTurns(read, rowChecker(read, obstacles));
  const importId = newToken();
  const at = now.toISOString();
  const rows = checked.length;
  const faultyRows = checked.filter(({ faults }) => faults.length > 0).length;
  await db.write(async (tx) => {
    await tx.insert(imports).values({
      id: importId,
      providerId,
      importedBy,
      fileName,
      format,
      state: 'checked',
      rows,
      faultyRows,
      writtenRows: 0,
      createdAt: at,
      updatedAt: at,
    });
    await keepRows(tx, importId, checked);
    await recordAudit(tx, actor, {
      at: now,
      action: 'catalogue.import',
      subject: `import:${importId}`,
      after: { step: 'check', fileName, format, rows, faultyRows },
    });
  });
  return { importId, rows, faultyRows };
}
