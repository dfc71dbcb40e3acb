import { inArray } from 'drizzle-orm';
import type { Instrument } from '@/lib/catalogue/instrument';
import { keptInstrument } from '@/lib/catalogue/kept-instrument';
import { webAddress } from '@/lib/catalogue/source-health';
import type { Reader } from './connection/database';
import { instrumentVersions } from './schema/instrument-versions';

/** What lists and checks of the whole catalogue need of an instrument. */
export interface InstrumentDigest
  extends Pick<
    Instrument,
    | 'id'
    | 'name'
    | 'kind'
    | 'confidence'
    | 'verifiedOn'
    | 'effectiveFrom'
    | 'effectiveTo'
    | 'applyUntil'
    | 'standing'
    | 'classes'
    | 'relations'
  > {
  /** Of the sources that can be looked up, each once. */
  readonly addresses: readonly string[];
}

function digestOf(instrument: Instrument): InstrumentDigest {
  const { id, name, kind, confidence, verifiedOn, classes, relations, sources } = instrument;
  const { effectiveFrom, effectiveTo, applyUntil, standing } = instrument;
  const dates = { effectiveFrom, effectiveTo, applyUntil, standing };
  const addresses = [...new Set(sources.flatMap(({ address }) => webAddress(address) ?? []))];
  return { id, name, kind, confidence, verifiedOn, ...dates, classes, relations, addresses };
}

const MOST_HELD = 20_000;
const AT_ONCE = 500;

/** By the hash of the content, so that an entry is true for ever and for every database. */
const held = new Map<string, InstrumentDigest>();

export interface VersionKey {
  readonly versionId: string;
  readonly hash: string;
}

/** The digests of versions, by hash; each content is read and parsed once per process. */
export async function digestsOf(
  reader: Reader,
  versions: readonly VersionKey[],
): Promise<ReadonlyMap<string, InstrumentDigest>> {
  const found = new Map<string, InstrumentDigest>();
  const unread: VersionKey[] = [];
  for (const version of versions) {
    const digest = held.get(version.hash);
    if (digest) found.set(version.hash, digest);
    else unread.push(version);
  }
  for (let start = 0; start < unread.length; start += AT_ONCE) {
    const ids = unread.slice(start, start + AT_ONCE).map(({ versionId }) => versionId);
    const rows = await reader
      .select({ hash: instrumentVersions.contentHash, content: instrumentVersions.content })
      .from(instrumentVersions)
      .where(inArray(instrumentVersions.id, ids));
    for (const { hash, content } of rows) {
      const digest = digestOf(keptInstrument(content));
      found.set(hash, digest);
      held.set(hash, digest);
    }
  }
  for (const oldest of held.keys()) {
    if (held.size <= MOST_HELD) break;
    held.delete(oldest);
  }
  return found;
}
