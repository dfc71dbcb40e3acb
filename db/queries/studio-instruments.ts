import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { type DraftDigest, draftDigestsOf } from '@/db/draft-digests';
import { digestsOf, type InstrumentDigest } from '@/db/instrument-digests';
import { type NewestVersion, newestVersionsOf } from '@/db/newest-versions-of';
import { drafts } from '@/db/schema/drafts';
import { users } from '@/db/schema/users';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireScope } from '@/lib/access/rights';
import type { DraftKind, DraftState, InstrumentState } from '@/lib/catalogue/draft-state';
import type { Instrument } from '@/lib/catalogue/instrument';
import { validityOn } from '@/lib/catalogue/validity';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { dayInChina } from '@/lib/taxonomy/china-time';
import type { Person } from './find-draft';

export const STUDIO_PAGE_SIZE = 50;

export interface OpenDraft {
  readonly id: string;
  readonly kind: DraftKind;
  readonly state: DraftState;
  readonly lock: number;
  readonly updatedAt: string;
  readonly authorId: string;
  readonly updatedBy: Person;
}

export interface StudioInstrument {
  readonly id: string;
  /** Empty texts where a new draft has none yet. */
  readonly name: Bilingual;
  readonly kind: Instrument['kind'] | null;
  readonly state: InstrumentState;
  readonly publishedRevision: number | null;
  readonly version: number | null;
  readonly verifiedOn: string | null;
  readonly draft: OpenDraft | null;
}

export interface StudioFilter {
  /** Words that all occur in the id or the names. */
  readonly search?: string;
  /** Of the instrument, or of its open draft. */
  readonly state?: InstrumentState | DraftState;
  /** The id of a person who began the open draft or saved it last. */
  readonly owner?: string;
  /** From 1. */
  readonly page?: number;
  readonly now: Date;
}

async function openDraftsOf(db: Database, providerId: string) {
  const rows = await db.read
    .select({
      id: drafts.id,
      instrumentId: drafts.instrumentId,
      kind: drafts.kind,
      state: drafts.state,
      lock: drafts.lock,
      updatedAt: drafts.updatedAt,
      authorId: drafts.authorId,
      updatedBy: drafts.updatedBy,
      updatedByName: users.name,
    })
    .from(drafts)
    .leftJoin(users, eq(users.id, drafts.updatedBy))
    .where(and(eq(drafts.providerId, providerId), isNull(drafts.closedAt)));
  return new Map(
    rows.map(({ instrumentId, updatedBy: id, updatedByName, ...rest }) => [
      instrumentId,
      { ...rest, updatedBy: { id, name: updatedByName ?? id } } satisfies OpenDraft,
    ]),
  );
}

function published(
  { instrumentId, version, publishedRevision, stands }: NewestVersion,
  digest: InstrumentDigest,
  { draft, day }: { draft: OpenDraft | null; day: string },
): StudioInstrument {
  const { name, kind, verifiedOn } = digest;
  const ended = validityOn(digest, day) === 'ended';
  const state = stands ? (ended ? 'expired' : 'published') : 'withdrawn';
  return { id: instrumentId, name, kind, state, publishedRevision, version, verifiedOn, draft };
}

function unpublished(id: string, digest: DraftDigest, draft: OpenDraft): StudioInstrument {
  return { id, ...digest, state: 'unpublished', publishedRevision: null, version: null, draft };
}

async function allOf(db: Database, providerId: string, day: string): Promise<StudioInstrument[]> {
  const newest = await newestVersionsOf(db.read, providerId);
  const open = await openDraftsOf(db, providerId);
  const fresh = [...open].filter(([id]) => !newest.has(id));
  const digests = await digestsOf(db.read, [...newest.values()]);
  const ofDrafts = await draftDigestsOf(
    db.read,
    fresh.map(([, draft]) => draft),
  );
  return [
    ...[...newest.values()].flatMap((version) => {
      const digest = digests.get(version.hash);
      const draft = open.get(version.instrumentId) ?? null;
      return digest ? [published(version, digest, { draft, day })] : [];
    }),
    ...fresh.flatMap(([id, draft]) => {
      const digest = ofDrafts.get(draft.id);
      return digest ? [unpublished(id, digest, draft)] : [];
    }),
  ];
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

function matching({ search = '', state, owner }: StudioFilter) {
  const words = folded(search).split(/\s+/).filter(Boolean);
  return ({ id, name, draft, ...item }: StudioInstrument): boolean => {
    if (state && item.state !== state && draft?.state !== state) return false;
    if (owner && draft?.authorId !== owner && draft?.updatedBy.id !== owner) return false;
    const text = folded(`${id} ${name.zh} ${name.en}`);
    return words.every((word) => text.includes(word));
  };
}

/** A page of what the actor's provider keeps or is drafting, ordered by id; `total` counts all pages. */
export async function studioInstruments(
  db: Database,
  actor: Actor,
  filter: StudioFilter,
): Promise<{ readonly total: number; readonly items: readonly StudioInstrument[] }> {
  const scope = requireScope(actor, 'draft.read');
  if ('all' in scope) throw new AppError('refused', 'the studio is of one provider');
  const all = await allOf(db, scope.providerId, dayInChina(filter.now));
  const found = all.filter(matching(filter)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const page = Math.max(1, Math.trunc(filter.page ?? 1) || 1);
  const start = (page - 1) * STUDIO_PAGE_SIZE;
  return { total: found.length, items: found.slice(start, start + STUDIO_PAGE_SIZE) };
}
