import { and, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { addRevision } from '@/db/add-revision';
import type { Database, Writer } from '@/db/connection/database';
import { contentHash } from '@/db/content-hash';
import { latestRevision } from '@/db/latest-revision';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { drafts } from '@/db/schema/drafts';
import { instrumentVersions } from '@/db/schema/instrument-versions';
import { instruments } from '@/db/schema/instruments';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';
import { type Instrument, instrumentSchema } from '@/lib/catalogue/instrument';

const inputSchema = z.strictObject({
  instruments: z
    .array(instrumentSchema)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'an id occurs twice'),
  now: z.date(),
});

/** The revision that holds now, and the ids of the instruments that moved. */
export interface Publication {
  readonly revision: number;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Left as they are, since their newest version, or a draft of a new one, comes from the studio. */
  readonly kept: readonly string[];
}

interface Shipped {
  readonly instrument: Instrument;
  readonly hash: string;
}

/** The newest version of each instrument; `standingHash` is null once it is withdrawn. */
async function newestVersions(tx: Writer) {
  const rows = await tx
    .select({
      instrumentId: instrumentVersions.instrumentId,
      version: instrumentVersions.version,
      hash: instrumentVersions.contentHash,
      origin: instrumentVersions.origin,
      supersededRevision: instrumentVersions.supersededRevision,
    })
    .from(instrumentVersions)
    .orderBy(instrumentVersions.version);
  return new Map(
    rows.map(({ instrumentId, version, hash, origin, supersededRevision }) => [
      instrumentId,
      { version, origin, standingHash: supersededRevision === null ? hash : null },
    ]),
  );
}

type Newest = Awaited<ReturnType<typeof newestVersions>>;

/** Ids under which somebody is writing an instrument that there is none of yet. */
async function claimedIds(tx: Writer, newest: Newest): Promise<readonly string[]> {
  const open = await tx
    .select({ id: drafts.instrumentId })
    .from(drafts)
    .where(isNull(drafts.closedAt));
  return open.map(({ id }) => id).filter((id) => !newest.has(id));
}

function compare(shipped: readonly Shipped[], newest: Newest, claimed: readonly string[]) {
  const standing = (id: string) => newest.get(id)?.standingHash ?? null;
  const listed = new Set(shipped.map(({ instrument }) => instrument.id));
  const ofStudio = new Set([
    ...claimed,
    ...[...newest].filter(([, { origin }]) => origin === 'studio').map(([id]) => id),
  ]);
  const fresh = shipped.filter(
    ({ instrument: { id }, hash }) => !ofStudio.has(id) && standing(id) !== hash,
  );
  const ids = fresh.map(({ instrument }) => instrument.id);
  return {
    fresh,
    added: ids.filter((id) => standing(id) === null),
    changed: ids.filter((id) => standing(id) !== null),
    removed: [...newest.keys()]
      .filter((id) => standing(id) !== null && !listed.has(id) && !ofStudio.has(id))
      .sort(),
    kept: [...listed].filter((id) => ofStudio.has(id)).sort(),
  };
}

async function supersede(tx: Writer, ids: readonly string[], revision: number): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(instrumentVersions)
    .set({ supersededRevision: revision })
    .where(
      and(
        inArray(instrumentVersions.instrumentId, [...ids]),
        isNull(instrumentVersions.supersededRevision),
      ),
    );
}

/** A statement takes 32,766 values on SQLite. */
const AT_ONCE = 1000;

async function addVersions(
  tx: Writer,
  fresh: readonly Shipped[],
  at: { newest: Newest; revision: number; createdAt: string },
): Promise<void> {
  const { newest, revision, createdAt } = at;
  for (let start = 0; start < fresh.length; start += AT_ONCE) {
    const some = fresh.slice(start, start + AT_ONCE);
    await tx
      .insert(instruments)
      .values(some.map(({ instrument }) => ({ id: instrument.id, createdAt })))
      .onConflictDoNothing();
    await tx.insert(instrumentVersions).values(
      some.map(({ instrument, hash }) => {
        const version = (newest.get(instrument.id)?.version ?? 0) + 1;
        return {
          id: `${instrument.id}@${version}`,
          instrumentId: instrument.id,
          version,
          content: instrument,
          contentHash: hash,
          publishedRevision: revision,
          createdAt,
        };
      }),
    );
  }
}

/**
 * Makes the shipped instruments the published catalogue: new and changed ones as a new version,
 * vanished ones withdrawn, all in one new revision; nothing at all where nothing differs. What a
 * provider has published in the studio is its own word and stays.
 * @throws AppError `invalid` for an instrument that does not parse or an id that occurs twice
 */
export async function publishShippedCatalogue(
  db: Database,
  actor: Actor,
  input: { instruments: readonly Instrument[]; now: Date },
): Promise<Publication> {
  requireRight(actor, 'catalogue.publish');
  const { instruments: list, now } = parseInput(inputSchema, input);
  const shipped = list.map((instrument) => ({ instrument, hash: contentHash(instrument) }));
  return db.write(async (tx) => {
    const before = await latestRevision(tx);
    const newest = await newestVersions(tx);
    const claimed = await claimedIds(tx, newest);
    const { fresh, ...moved } = compare(shipped, newest, claimed);
    const { added, changed, removed } = moved;
    if (fresh.length + removed.length === 0) return { revision: before, ...moved };
    const note = 'shipped catalogue';
    const { revision, publishedAt: createdAt } = await addRevision(tx, { note, now });
    await supersede(tx, [...changed, ...removed], revision);
    await addVersions(tx, fresh, { newest, revision, createdAt });
    await recordAudit(tx, actor, {
      at: now,
      action: 'catalogue.publish',
      subject: 'catalogue',
      before: { revision: before },
      after: { revision, added, changed, removed },
    });
    return { revision, ...moved };
  });
}
