import { eq } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { audit } from '@/db/schema/audit';

/** The audit rows of a subject, oldest first, without their random ids. */
export async function auditRows(db: Database, subject: string) {
  const { at, actor, action, before, after } = audit;
  return db.read
    .select({ at, actor, action, before, after })
    .from(audit)
    .where(eq(audit.subject, subject))
    .orderBy(at);
}
