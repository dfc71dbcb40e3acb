import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { Bilingual } from '@/lib/taxonomy/bilingual';
import type { Reader } from './connection/database';
import { audit } from './schema/audit';
import { instrumentChecks } from './schema/instrument-checks';
import { instruments } from './schema/instruments';
import { providers } from './schema/providers';
import { users } from './schema/users';

export interface KeptCheck {
  /** The provider whose word it is. */
  readonly keeper: string;
  readonly keeperName: Bilingual;
  readonly checkedBy: string;
  readonly checkedOn: string;
  readonly nextDueOn: string;
  readonly note: string;
}

/** The assignments that came after a check; the first of them says who kept the instrument till then. */
const assignedSince = and(
  eq(audit.subject, sql`'instrument:' || ${instrumentChecks.instrumentId}`),
  eq(audit.action, 'instrument.assign'),
  gt(audit.at, instrumentChecks.checkedAt),
);

/**
 * The last check of each instrument by its present keeper: made while that provider kept it, by
 * somebody who is of that provider still. What an earlier keeper found is not the new one's word.
 */
export async function checksByKeeper(
  reader: Reader,
  of: SQL | undefined,
): Promise<ReadonlyMap<string, KeptCheck>> {
  const { id, instrumentId, checkedBy, checkedAt, checkedOn, nextDueOn, note } = instrumentChecks;
  const rows = await reader
    .select({
      id,
      instrumentId,
      check: {
        keeper: providers.id,
        keeperName: providers.name,
        checkedBy,
        checkedOn,
        nextDueOn,
        note,
      },
      assigned: { before: audit.before },
    })
    .from(instrumentChecks)
    .innerJoin(instruments, eq(instruments.id, instrumentId))
    .innerJoin(providers, eq(providers.id, instruments.providerId))
    .innerJoin(users, and(eq(users.id, checkedBy), eq(users.providerId, providers.id)))
    .leftJoin(audit, assignedSince)
    .where(of)
    .orderBy(asc(checkedAt), asc(id), asc(audit.at), asc(audit.sequence));
  const looked = new Set<string>();
  const checks = new Map<string, KeptCheck>();
  for (const { id, instrumentId, check, assigned } of rows) {
    if (looked.has(id)) continue;
    looked.add(id);
    const keptBy = assigned ? assigned.before?.providerId : check.keeper;
    if (keptBy === check.keeper) checks.set(instrumentId, check);
  }
  return checks;
}
