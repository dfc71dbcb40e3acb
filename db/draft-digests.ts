import { inArray } from 'drizzle-orm';
import { isJsonObject } from '@/lib/catalogue/editing/json-path';
import type { Instrument } from '@/lib/catalogue/instrument';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import { hasCode } from '@/lib/taxonomy/code-list';
import { INSTRUMENT_KINDS } from '@/lib/taxonomy/instrument-codes';
import type { Reader } from './connection/database';
import { type DraftContent, drafts } from './schema/drafts';

/** What a list shows of a draft, as far as it has been filled in. */
export interface DraftDigest {
  readonly name: Bilingual;
  readonly kind: Instrument['kind'] | null;
  readonly verifiedOn: string | null;
}

function digestOf(content: DraftContent): DraftDigest {
  const { name, kind, verifiedOn } = content;
  const { zh, en } = isJsonObject(name) ? name : {};
  const said = (text: unknown) => (typeof text === 'string' ? text : '');
  return {
    name: { zh: said(zh), en: said(en) },
    kind: typeof kind === 'string' && hasCode(INSTRUMENT_KINDS, kind) ? kind : null,
    verifiedOn: typeof verifiedOn === 'string' ? verifiedOn : null,
  };
}

const MOST_HELD = 20_000;
const AT_ONCE = 500;

/** By draft and lock: each change of the content raises the lock. */
const held = new Map<string, DraftDigest>();

interface DraftKey {
  readonly id: string;
  readonly lock: number;
}

const keyOf = ({ id, lock }: DraftKey) => `${id}#${lock}`;

/** The digests of drafts, by id; each save is read and parsed once per process. */
export async function draftDigestsOf(
  reader: Reader,
  keys: readonly DraftKey[],
): Promise<ReadonlyMap<string, DraftDigest>> {
  const unread = keys.filter((key) => !held.has(keyOf(key)));
  const found = new Map<string, DraftDigest>();
  for (const key of keys) {
    const digest = held.get(keyOf(key));
    if (digest) found.set(key.id, digest);
  }
  for (let start = 0; start < unread.length; start += AT_ONCE) {
    const ids = unread.slice(start, start + AT_ONCE).map(({ id }) => id);
    const rows = await reader
      .select({ id: drafts.id, lock: drafts.lock, content: drafts.content })
      .from(drafts)
      .where(inArray(drafts.id, ids));
    for (const { content, ...key } of rows) {
      const digest = digestOf(content);
      found.set(key.id, digest);
      held.set(keyOf(key), digest);
    }
  }
  for (const oldest of held.keys()) {
    if (held.size <= MOST_HELD) break;
    held.delete(oldest);
  }
  return found;
}
