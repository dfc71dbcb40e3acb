import { and, eq, gt } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { type IntakeFields, intakes } from '@/db/schema/intakes';
import { hashToken } from '@/db/token';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireRight } from '@/lib/access/rights';

/** An unfinished form as it was last saved; instants as ISO text. */
export interface SavedIntake {
  readonly fields: IntakeFields;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly expiresAt: string;
}

/** Finds a form by its token. @throws AppError `not_found` for a wrong token and once it has expired */
export async function findIntake(
  db: Database,
  actor: Actor,
  { token, now }: { token: string; now: Date },
): Promise<SavedIntake> {
  requireRight(actor, 'intake.read');
  const [found] = await db.read
    .select({
      fields: intakes.fields,
      createdAt: intakes.createdAt,
      updatedAt: intakes.updatedAt,
      expiresAt: intakes.expiresAt,
    })
    .from(intakes)
    .where(and(eq(intakes.tokenHash, hashToken(token)), gt(intakes.expiresAt, now.toISOString())));
  if (!found) throw new AppError('not_found', 'no such form, or it has expired');
  return found;
}
