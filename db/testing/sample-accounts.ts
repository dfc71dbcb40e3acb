import type { Database } from '@/db/connection/database';
import { hashPassword } from '@/db/passwords';
import { personActor } from '@/db/person-actor';
import { providers } from '@/db/schema/providers';
import { users } from '@/db/schema/users';
import { type Actor, isProviderRole, type PersonRole } from '@/lib/access/actor';

export const PASSWORD = 'quiet green river 42';

const AT = '2026-01-01T00:00:00.000Z';

/** A bank `p1` and an office `p2`. */
export async function addSampleProviders(db: Database): Promise<void> {
  await db.write(async (tx) => {
    await tx.insert(providers).values([
      { id: 'p1', name: { zh: '示例银行', en: 'Sample Bank' }, isAgency: false, createdAt: AT },
      { id: 'p2', name: { zh: '示例工信局', en: 'Sample Office' }, isAgency: true, createdAt: AT },
    ]);
  });
}

let passwordHash: Promise<string> | undefined;

/** A user `id` with the mail `<id>@bank.example` and the sample password; staff of `p1` by default. */
export async function addSampleUser(
  db: Database,
  id: string,
  role: PersonRole,
  changes: Partial<typeof users.$inferInsert> = {},
): Promise<Actor> {
  passwordHash ??= hashPassword(PASSWORD);
  const providerId = isProviderRole(role) ? 'p1' : null;
  const row = {
    id,
    email: `${id}@bank.example`,
    name: id,
    role,
    providerId,
    locale: 'zh' as const,
    passwordHash: await passwordHash,
    createdAt: AT,
    ...changes,
  };
  await db.write(async (tx) => {
    await tx.insert(users).values(row);
  });
  return personActor({ id, role, providerId: row.providerId ?? null });
}
