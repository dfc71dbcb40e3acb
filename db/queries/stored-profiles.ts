import { and, desc, gt } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { contentHash } from '@/db/content-hash';
import { daysBefore } from '@/db/retention';
import { results } from '@/db/schema/results';
import type { Actor } from '@/lib/access/actor';
import { requireScope } from '@/lib/access/rights';
import type { Answers } from '@/lib/profile/answers';

const YEAR_DAYS = 365;
/** Of more results than these, the newest are taken. */
const MOST_STORED_PROFILES = 100_000;

/**
 * What firms have said in the results of the last twelve months, each set of answers once, newest
 * first. Nothing tells whose they are; they are to be counted, never shown one by one.
 * @throws AppError `refused` for who may not preview reach
 */
export async function storedProfiles(
  db: Database,
  actor: Actor,
  { now }: { now: Date },
): Promise<readonly Answers[]> {
  requireScope(actor, 'reach.preview');
  const from = daysBefore(YEAR_DAYS, now);
  const rows = await db.read
    .select({ answers: results.answers })
    .from(results)
    .where(and(gt(results.createdAt, from), gt(results.expiresAt, now.toISOString())))
    .orderBy(desc(results.createdAt), desc(results.tokenHash))
    .limit(MOST_STORED_PROFILES);
  const once = new Map<string, Answers>();
  for (const { answers } of rows) {
    const key = contentHash(answers);
    if (!once.has(key)) once.set(key, answers);
  }
  return [...once.values()];
}
