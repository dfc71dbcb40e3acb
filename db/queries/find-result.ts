import { and, eq, gt } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { results } from '@/db/schema/results';
import { hashToken } from '@/db/token';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireRight } from '@/lib/access/rights';
import type { AssumptionOverrides } from '@/lib/finance/assumption';
import type { Answers } from '@/lib/profile/answers';

/** What a result was computed from; instants as ISO text. */
export interface SavedResult {
  readonly answers: Answers;
  readonly revision: number;
  readonly asOf: string;
  readonly assumptions: AssumptionOverrides;
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** Finds a result by its token. @throws AppError `not_found` for a wrong token and once it has expired */
export async function findResult(
  db: Database,
  actor: Actor,
  { token, now }: { token: string; now: Date },
): Promise<SavedResult> {
  requireRight(actor, 'result.read');
  const [found] = await db.read
    .select({
      answers: results.answers,
      revision: results.revision,
      asOf: results.asOf,
      assumptions: results.assumptions,
      createdAt: results.createdAt,
      expiresAt: results.expiresAt,
    })
    .from(results)
    .where(and(eq(results.tokenHash, hashToken(token)), gt(results.expiresAt, now.toISOString())));
  if (!found) throw new AppError('not_found', 'no such result, or it has expired');
  return { ...found, assumptions: found.assumptions ?? {} };
}
