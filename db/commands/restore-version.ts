import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { parseInput } from '@/db/parse-input';
import { proseSchema } from '@/db/prose-schema';
import type { DraftContent } from '@/db/schema/drafts';
import { instrumentVersions } from '@/db/schema/instrument-versions';
import { instruments } from '@/db/schema/instruments';
import { type DraftStarted, startDraft } from '@/db/start-draft';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireRight, requireScope } from '@/lib/access/rights';
import { keptInstrument } from '@/lib/catalogue/kept-instrument';

const inputSchema = z.strictObject({
  versionId: z.string(),
  reason: proseSchema({ max: 2000 }).default(''),
  now: z.date(),
});

/** Opens a draft that says what an earlier version said; that version itself stays as it is. */
export async function restoreVersion(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<DraftStarted> {
  requireScope(actor, 'draft.write');
  const { versionId, reason, now } = parseInput(inputSchema, input);
  return db.write(async (tx) => {
    const [version] = await tx
      .select({
        instrumentId: instrumentVersions.instrumentId,
        content: instrumentVersions.content,
        providerId: instruments.providerId,
      })
      .from(instrumentVersions)
      .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
      .where(eq(instrumentVersions.id, versionId));
    if (!version) throw new AppError('not_found', 'no such version');
    const { instrumentId, providerId } = version;
    requireRight(actor, 'draft.write', { providerId });
    const content = keptInstrument(version.content) as DraftContent;
    const start = { instrumentId, kind: 'change', content, reason, now } as const;
    return startDraft(tx, actor, { ...start, providerId: providerId ?? '' });
  });
}
