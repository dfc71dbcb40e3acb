import { randomUUID } from 'node:crypto';
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { blankInstrument } from '@/lib/catalogue/blank-instrument';
import type { DraftKind } from '@/lib/catalogue/draft-state';
import { keptInstrument } from '@/lib/catalogue/kept-instrument';
import type { Writer } from './connection/database';
import { contentHash } from './content-hash';
import { personId } from './person-id';
import { recordAudit } from './record-audit';
import { draftSaves } from './schema/draft-saves';
import { type DraftContent, drafts } from './schema/drafts';
import { instrumentVersions } from './schema/instrument-versions';
import { instruments } from './schema/instruments';
import { providers } from './schema/providers';

export interface DraftStart {
  readonly instrumentId: string;
  readonly kind: DraftKind;
  readonly providerId: string;
  /** Looked through by `draftContentFault` before. */
  readonly content?: DraftContent | undefined;
  readonly reason: string;
  readonly importId?: string | undefined;
  readonly now: Date;
}

export type DraftStarted =
  | { readonly ok: true; readonly draftId: string; readonly lock: number }
  | { readonly ok: false; readonly reason: 'open'; readonly draftId: string }
  | { readonly ok: false; readonly reason: 'taken' };

/** What already goes by an id: a draft on its way, or an instrument of somebody else. */
async function obstacle(
  tx: Writer,
  { instrumentId, providerId }: DraftStart,
): Promise<Extract<DraftStarted, { ok: false }> | undefined> {
  const [instrument] = await tx
    .select({ providerId: instruments.providerId })
    .from(instruments)
    .where(eq(instruments.id, instrumentId));
  if (instrument && instrument.providerId !== providerId) return { ok: false, reason: 'taken' };
  const [open] = await tx
    .select({ id: drafts.id, providerId: drafts.providerId })
    .from(drafts)
    .where(and(eq(drafts.instrumentId, instrumentId), isNull(drafts.closedAt)));
  if (!open) return undefined;
  return open.providerId === providerId
    ? { ok: false, reason: 'open', draftId: open.id }
    : { ok: false, reason: 'taken' };
}

async function newestVersion(tx: Writer, instrumentId: string) {
  const [newest] = await tx
    .select({
      id: instrumentVersions.id,
      content: instrumentVersions.content,
      supersededRevision: instrumentVersions.supersededRevision,
    })
    .from(instrumentVersions)
    .where(eq(instrumentVersions.instrumentId, instrumentId))
    .orderBy(desc(instrumentVersions.version))
    .limit(1);
  return newest;
}

async function blankContent(tx: Writer, { instrumentId, providerId }: DraftStart) {
  const [provider] = await tx
    .select({ name: providers.name })
    .from(providers)
    .where(eq(providers.id, providerId));
  if (!provider) throw new AppError('not_found', 'no such provider');
  return blankInstrument(instrumentId, provider.name);
}

/**
 * Opens a draft from what is given, else from the newest version, else from a blank; the caller has
 * checked the right to write for that provider.
 * @throws AppError `invalid` for taking out what is not in the catalogue
 */
export async function startDraft(
  tx: Writer,
  actor: Actor,
  start: DraftStart,
): Promise<DraftStarted> {
  const inTheWay = await obstacle(tx, start);
  if (inTheWay) return inTheWay;
  const { instrumentId, kind, providerId, reason, importId, now } = start;
  const newest = await newestVersion(tx, instrumentId);
  const base = newest?.supersededRevision === null ? newest : undefined;
  if (kind === 'withdrawal' && !base) {
    throw new AppError('invalid', `instrumentId: ${instrumentId} is not published`);
  }
  const published = newest && (keptInstrument(newest.content) as DraftContent);
  const given = kind === 'withdrawal' ? published : (start.content ?? published);
  const content = { ...(given ?? (await blankContent(tx, start))), id: instrumentId };
  const authorId = personId(actor);
  const at = now.toISOString();
  const draftId = randomUUID();
  const lock = 1;
  await tx.insert(drafts).values({
    id: draftId,
    providerId,
    instrumentId,
    kind,
    state: 'draft',
    baseVersionId: base?.id ?? null,
    content,
    reason,
    lock,
    authorId,
    importId: importId ?? null,
    createdAt: at,
    updatedAt: at,
    updatedBy: authorId,
  });
  await tx.insert(draftSaves).values({ draftId, lock, content, savedBy: authorId, savedAt: at });
  await recordAudit(tx, actor, {
    at: now,
    action: 'draft.write',
    subject: `draft:${draftId}`,
    after: {
      step: 'create',
      instrumentId,
      kind,
      base: base?.id ?? null,
      lock,
      contentHash: contentHash(content),
    },
  });
  return { ok: true, draftId, lock };
}
