import { and, eq, gt, sql } from 'drizzle-orm';
import type { Writer } from './connection/database';
import { rateCounts } from './schema/rate-counts';
import { hashToken } from './token';

export interface RateLimit {
  readonly limit: number;
  readonly windowMs: number;
}

/** `isFirst` for the first refusal of a window: the others need not be written down again. */
export type Tried =
  | { readonly ok: true }
  | { readonly ok: false; readonly retryAt: string; readonly isFirst: boolean };

/** What stands in the table for a key such as `sign-in:ada@b.cn`: neither mail nor address. */
export function rateKey(key: string): string {
  return `${key.slice(0, key.indexOf(':'))}:${hashToken(key)}`;
}

/** Counts one try of what a key such as `sign-in:203.0.113.7` names, in a window fixed by the first. */
export async function countTry(
  tx: Writer,
  key: string,
  { limit, windowMs, now }: RateLimit & { readonly now: Date },
): Promise<Tried> {
  const at = now.toISOString();
  const windowEndsAt = new Date(now.getTime() + windowMs).toISOString();
  const isOver = sql`${rateCounts.windowEndsAt} <= ${at}`;
  const [row] = await tx
    .insert(rateCounts)
    .values({ key: rateKey(key), windowEndsAt, count: 1 })
    .onConflictDoUpdate({
      target: rateCounts.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${rateCounts.count} + 1 end`,
        windowEndsAt: sql`case when ${isOver} then ${windowEndsAt} else ${rateCounts.windowEndsAt} end`,
      },
    })
    .returning();
  if (!row || row.count <= limit) return { ok: true };
  return { ok: false, retryAt: row.windowEndsAt, isFirst: row.count === limit + 1 };
}

/** Takes back one try that turned out well, so that only the others count. */
export async function giveBackTry(tx: Writer, key: string): Promise<void> {
  await tx
    .update(rateCounts)
    .set({ count: sql`${rateCounts.count} - 1` })
    .where(and(eq(rateCounts.key, rateKey(key)), gt(rateCounts.count, 0)));
}
