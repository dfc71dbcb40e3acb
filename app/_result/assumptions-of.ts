import { database } from '@/app/_server/database';
import { orUndefined } from '@/app/_server/or-not-found';
import { findResult } from '@/db/queries/find-result';
import { VISITOR } from '@/lib/access/actor';
import type { AssumptionOverrides } from '@/lib/finance/assumption';

/** The assumptions replaced in a result that is being corrected; none where it is gone. */
export async function assumptionsOf(token: string | undefined): Promise<AssumptionOverrides> {
  if (token === undefined) return {};
  const found = findResult(database(), VISITOR, { token, now: new Date() });
  return (await orUndefined(found))?.assumptions ?? {};
}
