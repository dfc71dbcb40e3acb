import type { Database } from '@/db/connection/database';
import { standingVersions } from '@/db/freshness-facts';
import { sourceProbes } from '@/db/schema/source-probes';
import type { Actor } from '@/lib/access/actor';
import { requireRight } from '@/lib/access/rights';

/** An address is looked at once a day; a little less, so that a daily round finds it due. */
const DUE_AFTER_MS = 23 * 3_600_000;

/** The addresses of all published sources that were not looked at for a day, the longest wait first. */
export async function dueSourceAddresses(
  db: Database,
  actor: Actor,
  { now }: { now: Date },
): Promise<readonly string[]> {
  requireRight(actor, 'owner.remind');
  const versions = await standingVersions(db.read);
  const probed = await db.read
    .select({ address: sourceProbes.address, probedAt: sourceProbes.probedAt })
    .from(sourceProbes);
  const last = new Map(probed.map(({ address, probedAt }) => [address, probedAt]));
  const since = new Date(now.getTime() - DUE_AFTER_MS).toISOString();
  const addresses = new Set(versions.flatMap(({ facts }) => facts.addresses));
  const waiting = (address: string) => last.get(address) ?? '';
  return [...addresses]
    .filter((address) => waiting(address) < since)
    .sort((a, b) => (waiting(a) < waiting(b) ? -1 : 1));
}
