import { and, inArray, isNull } from 'drizzle-orm';
import type { Obstacle } from '@/lib/catalogue/exchange/check-rows';
import type { Reader } from './connection/database';
import { drafts } from './schema/drafts';
import { instruments } from './schema/instruments';

/** Within what a statement of either database takes as parameters. */
const AT_ONCE = 500;

type OpenDraft = Pick<
  typeof drafts.$inferSelect,
  'providerId' | 'kind' | 'state' | 'authorId' | 'updatedBy'
>;

interface Whose {
  readonly providerId: string;
  readonly userId: string;
}

function obstacleOf(draft: OpenDraft, { providerId, userId }: Whose): Obstacle | undefined {
  if (draft.providerId !== providerId) return 'kept_by_others';
  if (draft.kind === 'withdrawal') return 'to_be_withdrawn';
  if (draft.state !== 'draft') return 'under_review';
  return draft.authorId === userId && draft.updatedBy === userId ? undefined : 'drafted_by_others';
}

async function obstaclesAmong(reader: Reader, ids: readonly string[], whose: Whose) {
  const kept = await reader
    .select({ id: instruments.id, providerId: instruments.providerId })
    .from(instruments)
    .where(inArray(instruments.id, [...ids]));
  const open = await reader
    .select({
      id: drafts.instrumentId,
      providerId: drafts.providerId,
      kind: drafts.kind,
      state: drafts.state,
      authorId: drafts.authorId,
      updatedBy: drafts.updatedBy,
    })
    .from(drafts)
    .where(and(inArray(drafts.instrumentId, [...ids]), isNull(drafts.closedAt)));
  return [
    ...open.map((draft) => [draft.id, obstacleOf(draft, whose)] as const),
    ...kept
      .filter(({ providerId }) => providerId !== whose.providerId)
      .map(({ id }) => [id, 'kept_by_others'] as const),
  ];
}

/** Which instruments an import cannot write to now: those of others, and those on their way. */
export async function importObstacles(
  reader: Reader,
  ids: readonly string[],
  whose: Whose,
): Promise<ReadonlyMap<string, Obstacle>> {
  const found = new Map<string, Obstacle>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    for (const [id, obstacle] of await obstaclesAmong(reader, ids.slice(at, at + AT_ONCE), whose)) {
      if (obstacle) found.set(id, obstacle);
    }
  }
  return found;
}
