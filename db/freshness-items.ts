import { gte, inArray, isNotNull } from 'drizzle-orm';
import { type Freshness, freshnessOn } from '@/lib/catalogue/freshness';
import { DEAD_AFTER } from '@/lib/catalogue/source-health';
import { checksByKeeper, type KeptCheck } from './checks-by-keeper';
import type { Reader } from './connection/database';
import { type StandingVersion, standingVersions } from './freshness-facts';
import { instruments } from './schema/instruments';
import { sourceProbes } from './schema/source-probes';

export interface DeadLink {
  readonly address: string;
  readonly status: number | null;
  readonly failures: number;
  readonly probedAt: string;
}

export interface FreshnessItem extends StandingVersion, Freshness {
  /** The keeper's last check in the studio, where it counts; null where the record's own day does. */
  readonly check: KeptCheck | null;
  readonly dead: readonly DeadLink[];
}

async function deadLinks(reader: Reader): Promise<ReadonlyMap<string, DeadLink>> {
  const { address, status, failures, probedAt } = sourceProbes;
  const rows = await reader
    .select({ address, status, failures, probedAt })
    .from(sourceProbes)
    .where(gte(failures, DEAD_AFTER));
  return new Map(rows.map((row) => [row.address, row]));
}

/** How fresh the published instruments of some providers are: the one longest overdue first. */
export async function freshnessItems(
  reader: Reader,
  { today, providerIds }: { today: string; providerIds?: readonly string[] },
): Promise<readonly FreshnessItem[]> {
  const of = providerIds
    ? inArray(instruments.providerId, [...providerIds])
    : isNotNull(instruments.providerId);
  const versions = await standingVersions(reader, of);
  const checks = await checksByKeeper(reader, of);
  const dead = await deadLinks(reader);
  const items = versions.map((version): FreshnessItem => {
    const check = checks.get(version.instrumentId) ?? null;
    const { facts } = version;
    return {
      ...version,
      ...freshnessOn(facts, check, today),
      check: check && check.checkedOn >= facts.verifiedOn ? check : null,
      dead: facts.addresses.flatMap((address) => dead.get(address) ?? []),
    };
  });
  return items.sort((a, b) => {
    if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
    return a.instrumentId < b.instrumentId ? -1 : 1;
  });
}
