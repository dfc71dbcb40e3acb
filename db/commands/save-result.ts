import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { expiryAfter, RESULT_KEPT_DAYS } from '@/db/retention';
import { catalogueRevisions } from '@/db/schema/catalogue-revisions';
import { results } from '@/db/schema/results';
import { hashToken, newToken } from '@/db/token';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireRight } from '@/lib/access/rights';
import { assumptionsSchema } from '@/lib/finance/assumption-schema';
import type { Answers } from '@/lib/profile/answers';

const inputSchema = z.strictObject({
  answers: z.custom<Answers>((value) => typeof value === 'object' && value !== null),
  revision: z.int().positive(),
  asOf: z.iso.date(),
  assumptions: assumptionsSchema.optional(),
  now: z.date(),
});

export type NewResult = z.input<typeof inputSchema>;

/**
 * Keeps what a result was computed from: the parsed answers, the catalogue's revision, the day and
 * the assumptions that were replaced.
 * @returns the token of its address, which is stored nowhere, and the instant it expires
 * @throws AppError `invalid` for a revision that has not been published
 */
export async function saveResult(
  db: Database,
  actor: Actor,
  input: NewResult,
): Promise<{ token: string; expiresAt: string }> {
  requireRight(actor, 'result.save');
  const { answers, revision, asOf, assumptions = {}, now } = parseInput(inputSchema, input);
  const token = newToken();
  const tokenHash = hashToken(token);
  const expiresAt = expiryAfter(RESULT_KEPT_DAYS, now);
  await db.write(async (tx) => {
    const published = await tx
      .select({ revision: catalogueRevisions.revision })
      .from(catalogueRevisions)
      .where(eq(catalogueRevisions.revision, revision));
    if (published.length === 0) throw new AppError('invalid', `revision: ${revision} is unknown`);
    const createdAt = now.toISOString();
    const row = { tokenHash, answers, revision, asOf, assumptions, createdAt, expiresAt };
    await tx.insert(results).values(row);
    // No answers here: the log is kept for good, an anonymous profile is not.
    await recordAudit(tx, actor, {
      at: now,
      action: 'result.save',
      subject: `result:${tokenHash}`,
      after: { revision, asOf, expiresAt },
    });
  });
  return { token, expiresAt };
}
