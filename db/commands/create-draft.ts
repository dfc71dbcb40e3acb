import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { contentSchema } from '@/db/draft-input';
import { parseInput } from '@/db/parse-input';
import { proseSchema } from '@/db/prose-schema';
import { type DraftStarted, startDraft } from '@/db/start-draft';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import { draftContentFault } from '@/lib/catalogue/draft-content';
import { DRAFT_KINDS } from '@/lib/catalogue/draft-state';
import { instrumentIdSchema } from '@/lib/packaging/relation';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

const inputSchema = z.strictObject({
  instrumentId: instrumentIdSchema,
  kind: z.enum(DRAFT_KINDS),
  content: contentSchema.optional(),
  reason: proseSchema({ max: 2000 }).default(''),
  providerId: z.string().optional(),
  now: z.date(),
});

export type NewDraft = z.input<typeof inputSchema>;

export type DraftCreated =
  | DraftStarted
  | { readonly ok: false; readonly reason: 'content'; readonly fault: Bilingual };

/**
 * Opens a draft: of an instrument the actor's provider keeps, from its published version; under a
 * new id, from the content given or a blank. `open`: there is one already. `taken`: the id is
 * somebody else's. `content`: what was given cannot be kept.
 * @throws AppError `invalid` for taking out what is not published
 */
export async function createDraft(
  db: Database,
  actor: Actor,
  input: NewDraft,
): Promise<DraftCreated> {
  const providerId = input.providerId ?? actor.providerId ?? null;
  requireRight(actor, 'draft.write', { providerId });
  const start = parseInput(inputSchema, { ...input, providerId: providerId ?? undefined });
  const fault = start.content && draftContentFault(start.content);
  if (fault) return { ok: false, reason: 'content', fault };
  return db.write((tx) => startDraft(tx, actor, { ...start, providerId: providerId ?? '' }));
}
