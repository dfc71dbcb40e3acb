import { count, eq } from 'drizzle-orm';
import type { Database } from '@/db/connection/database';
import { instruments } from '@/db/schema/instruments';
import { providers } from '@/db/schema/providers';
import { users } from '@/db/schema/users';
import type { Actor } from '@/lib/access/actor';
import { requireScope } from '@/lib/access/rights';
import type { Bilingual } from '@/lib/taxonomy/bilingual';

export interface ListedProvider {
  readonly id: string;
  readonly name: Bilingual;
  readonly isAgency: boolean;
  readonly contactEmail: string | null;
  readonly createdAt: string;
  readonly staff: number;
  readonly instruments: number;
}

/** Institutions, in the order of their Chinese names; to staff, their own. */
export async function listProviders(db: Database, actor: Actor): Promise<ListedProvider[]> {
  const scope = requireScope(actor, 'provider.read');
  const rows = await db.read
    .select()
    .from(providers)
    .where('all' in scope ? undefined : eq(providers.id, scope.providerId));
  const staff = await db.read
    .select({ id: users.providerId, n: count() })
    .from(users)
    .groupBy(users.providerId);
  const kept = await db.read
    .select({ id: instruments.providerId, n: count() })
    .from(instruments)
    .groupBy(instruments.providerId);
  const of = (counts: readonly { id: string | null; n: number }[], providerId: string) =>
    counts.find(({ id }) => id === providerId)?.n ?? 0;
  return rows
    .map((row) => ({ ...row, staff: of(staff, row.id), instruments: of(kept, row.id) }))
    .sort((a, b) => a.name.zh.localeCompare(b.name.zh, 'zh-CN') || (a.id < b.id ? -1 : 1));
}
