import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Instrument } from '@/lib/catalogue/instrument';
import { webAddress } from '@/lib/catalogue/source-health';
import type { Reader } from './connection/database';
import { instrumentVersions } from './schema/instrument-versions';
import { instruments } from './schema/instruments';

/** What freshness needs of a published version. */
export interface FreshnessFacts
  extends Pick<Instrument, 'name' | 'confidence' | 'verifiedOn' | 'effectiveTo' | 'applyUntil'> {
  readonly addresses: readonly string[];
}

export interface StandingVersion {
  readonly instrumentId: string;
  readonly versionId: string;
  readonly providerId: string | null;
  readonly facts: FreshnessFacts;
}

function factsOf({ name, confidence, verifiedOn, effectiveTo, applyUntil, sources }: Instrument) {
  const addresses = new Set(sources.flatMap(({ address }) => webAddress(address) ?? []));
  return { name, confidence, verifiedOn, effectiveTo, applyUntil, addresses: [...addresses] };
}

const MOST_HELD = 20_000;
const AT_ONCE = 500;

/** By the hash of the content, so that each content is read and parsed once per process. */
const held = new Map<string, FreshnessFacts>();

async function readFacts(reader: Reader, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const rows = await reader
      .select({ hash: instrumentVersions.contentHash, content: instrumentVersions.content })
      .from(instrumentVersions)
      .where(inArray(instrumentVersions.id, ids.slice(start, start + AT_ONCE)));
    for (const { hash, content } of rows) held.set(hash, factsOf(content));
  }
}

/** The published versions that stand now, with what freshness needs of them; ordered by instrument. */
export async function standingVersions(
  reader: Reader,
  of?: SQL,
): Promise<readonly StandingVersion[]> {
  const rows = await reader
    .select({
      instrumentId: instruments.id,
      versionId: instrumentVersions.id,
      providerId: instruments.providerId,
      hash: instrumentVersions.contentHash,
    })
    .from(instrumentVersions)
    .innerJoin(instruments, eq(instruments.id, instrumentVersions.instrumentId))
    .where(and(isNull(instrumentVersions.supersededRevision), of));
  await readFacts(
    reader,
    rows.filter(({ hash }) => !held.has(hash)).map(({ versionId }) => versionId),
  );
  const found = rows.flatMap(({ hash, ...row }) => {
    const facts = held.get(hash);
    return facts ? [{ ...row, facts }] : [];
  });
  for (const oldest of held.keys()) {
    if (held.size <= MOST_HELD) break;
    held.delete(oldest);
  }
  return found.sort((a, b) => (a.instrumentId < b.instrumentId ? -1 : 1));
}
