import { publishShippedCatalogue } from '@/db/commands/publish-shipped-catalogue';
import type { Database } from '@/db/connection/database';
import { openTestDatabase } from '@/db/testing/open-test-database';
import { systemActor } from '@/lib/access/actor';
import type { Instrument } from '@/lib/catalogue/instrument';

/** A database of its own in which these instruments are published. */
export async function openCatalogue(instruments: readonly Instrument[]): Promise<Database> {
  const db = await openTestDatabase();
  await publishShippedCatalogue(db, systemActor('test'), {
    instruments,
    now: new Date('2026-11-24T00:00:00Z'),
  });
  return db;
}
