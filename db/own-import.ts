import { eq } from 'drizzle-orm';
import type { Actor } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import { requireRight, requireScope } from '@/lib/access/rights';
import type { Reader } from './connection/database';
import { imports } from './schema/imports';

/**
 * An import, for an actor who may import for its provider.
 * @throws AppError `refused`; `not_found` for an import that is not there, or is not theirs
 */
export async function ownImport(reader: Reader, actor: Actor, importId: string) {
  requireScope(actor, 'catalogue.import');
  const [found] = await reader.select().from(imports).where(eq(imports.id, importId));
  if (!found) throw new AppError('not_found', 'no such import');
  requireRight(actor, 'catalogue.import', { providerId: found.providerId });
  return found;
}

export type OwnImport = Awaited<ReturnType<typeof ownImport>>;
