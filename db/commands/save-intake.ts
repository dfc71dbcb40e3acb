import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Writer } from '@/db/connection/database';
import { parseInput } from '@/db/parse-input';
import { recordAudit } from '@/db/record-audit';
import { expiryAfter, INTAKE_KEPT_DAYS } from '@/db/retention';
import { type IntakeFields, intakes } from '@/db/schema/intakes';
import { hashToken, newToken } from '@/db/token';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireRight } from '@/lib/access/rights';

const LARGEST_FORM_CHARS = 100_000;

const inputSchema = z.strictObject({
  token: z.string().optional(),
  fields: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .refine(
      (fields) => JSON.stringify(fields).length <= LARGEST_FORM_CHARS,
      'the form is too large',
    ),
  now: z.date(),
});

export type NewIntake = z.input<typeof inputSchema>;

interface Saving {
  readonly tokenHash: string;
  readonly fields: IntakeFields;
  readonly updatedAt: string;
  readonly expiresAt: string;
}

async function update(tx: Writer, { tokenHash, ...changes }: Saving): Promise<void> {
  const changed = await tx
    .update(intakes)
    .set(changes)
    .where(and(eq(intakes.tokenHash, tokenHash), gt(intakes.expiresAt, changes.updatedAt)))
    .returning({ tokenHash: intakes.tokenHash });
  if (changed.length === 0) throw new AppError('not_found', 'no such form, or it has expired');
}

/**
 * Keeps a form as typed, faults included: a new one without a token, else the one of that token,
 * whose fields are replaced and whose expiry moves on.
 * @throws AppError `not_found` for a wrong token and once it has expired, `invalid` for a huge form
 */
export async function saveIntake(
  db: Database,
  actor: Actor,
  input: NewIntake,
): Promise<{ token: string; expiresAt: string }> {
  requireRight(actor, 'intake.save');
  const { token: given, fields, now } = parseInput(inputSchema, input);
  const token = given ?? newToken();
  const tokenHash = hashToken(token);
  const updatedAt = now.toISOString();
  const expiresAt = expiryAfter(INTAKE_KEPT_DAYS, now);
  await db.write(async (tx) => {
    if (given === undefined) {
      const row = { tokenHash, fields, createdAt: updatedAt, updatedAt, expiresAt };
      await tx.insert(intakes).values(row);
    } else {
      await update(tx, { tokenHash, fields, updatedAt, expiresAt });
    }
    // No fields here: the log is kept for good, an anonymous form is not.
    await recordAudit(tx, actor, {
      at: now,
      action: 'intake.save',
      subject: `intake:${tokenHash}`,
      after: { created: given === undefined, expiresAt },
    });
  });
  return { token, expiresAt };
}
