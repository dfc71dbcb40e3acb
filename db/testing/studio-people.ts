import type { Database } from '@/db/connection/database';
import { providers } from '@/db/schema/providers';
import { users } from '@/db/schema/users';
import { type Actor, isProviderRole, type PersonRole } from '@/lib/access/actor';

const CREATED = '2026-01-01T00:00:00.000Z';

interface Someone {
  readonly id: string;
  readonly role: PersonRole;
  readonly providerId: string | null;
}

const PEOPLE: readonly Someone[] = [
  { id: 'writer', role: 'editor', providerId: 'bank' },
  { id: 'second-writer', role: 'editor', providerId: 'bank' },
  { id: 'approver', role: 'approver', providerId: 'bank' },
  { id: 'second-approver', role: 'approver', providerId: 'bank' },
  { id: 'office-one', role: 'agency', providerId: 'office' },
  { id: 'office-two', role: 'agency', providerId: 'office' },
  { id: 'stranger', role: 'editor', providerId: 'other-bank' },
  { id: 'strange-approver', role: 'approver', providerId: 'other-bank' },
  { id: 'administrator', role: 'administrator', providerId: null },
];

export const PROVIDER_NAMES = {
  bank: { zh: '示例银行', en: 'A bank' },
  'other-bank': { zh: '另一银行', en: 'Another bank' },
  office: { zh: '示例管理局', en: 'An office' },
} as const;

/** Staff of three institutions, as they are once they have signed in with a one-time password. */
export function staff(id: string): Actor {
  const person = PEOPLE.find((one) => one.id === id);
  if (!person) throw new Error(`nobody is called ${id}`);
  const { role, providerId } = person;
  return { role, id, secondFactor: true, ...(isProviderRole(role) ? { providerId } : {}) };
}

/** Writes the institutions and people of `staff` into a database. */
export async function addStaff(db: Database): Promise<void> {
  await db.write(async (tx) => {
    await tx.insert(providers).values(
      Object.entries(PROVIDER_NAMES).map(([id, name]) => ({
        id,
        name,
        isAgency: id === 'office',
        createdAt: CREATED,
      })),
    );
    await tx.insert(users).values(
      PEOPLE.map(({ id, role, providerId }) => ({
        id,
        role,
        providerId,
        email: `${id}@example.org`,
        name: `Name of ${id}`,
        locale: 'zh' as const,
        createdAt: CREATED,
      })),
    );
  });
}
