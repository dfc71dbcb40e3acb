import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/connection/database';
import { parseInput } from '@/db/parse-input';
import { personActor } from '@/db/person-actor';
import { imports } from '@/db/schema/imports';
import { users } from '@/db/schema/users';
import type { Actor } from '@/lib/access/actor';
import { can, requireRight } from '@/lib/access/rights';
import { writeImport } from './write-import';

const inputSchema = z.strictObject({
  now: z.date(),
  /** Imports that this process is writing already. */
  except: z.array(z.string()).default([]),
});

/**
 * Goes on with the imports whose writing was cut off, in the name of who took them. Those whose
 * importer may import no longer stay as they are.
 * @returns the ids of the imports that are written now
 */
export async function resumeImports(
  db: Database,
  actor: Actor,
  input: z.input<typeof inputSchema>,
): Promise<string[]> {
  requireRight(actor, 'draft.publish_due');
  const { now, except } = parseInput(inputSchema, input);
  const open = await db.read
    .select({
      importId: imports.id,
      owner: imports.providerId,
      id: users.id,
      role: users.role,
      providerId: users.providerId,
      suspendedAt: users.suspendedAt,
    })
    .from(imports)
    .innerJoin(users, eq(users.id, imports.importedBy))
    .where(eq(imports.state, 'writing'))
    .orderBy(imports.createdAt);
  const written: string[] = [];
  for (const { importId, owner, suspendedAt, ...person } of open) {
    const importer = personActor(person);
    const isAllowed =
      suspendedAt === null &&
      !except.includes(importId) &&
      can(importer, 'catalogue.import', { providerId: owner });
    if (!isAllowed) continue;
    await writeImport(db, importer, { importId, now });
    written.push(importId);
  }
  return written;
}
