import { eq } from 'drizzle-orm';
import { isProviderRole, type PersonRole } from '@/lib/access/actor';
import { AppError } from '@/lib/access/app-error';
import type { Writer } from './connection/database';
import { providers } from './schema/providers';

/**
 * The provider of a person in a role: `null` for a role that belongs to none.
 * @throws AppError `invalid` where role and provider do not fit, which names `providerId`
 */
export async function checkProvider(
  tx: Writer,
  { role, providerId }: { role: PersonRole; providerId: string | null },
): Promise<typeof providers.$inferSelect | null> {
  if (!isProviderRole(role)) {
    if (providerId !== null) throw new AppError('invalid', `providerId: ${role} belongs to none`);
    return null;
  }
  if (providerId === null) throw new AppError('invalid', `providerId: ${role} needs one`);
  const [provider] = await tx.select().from(providers).where(eq(providers.id, providerId));
  if (!provider) throw new AppError('invalid', 'providerId: no such provider');
  if (role === 'agency' && !provider.isAgency) {
    throw new AppError('invalid', 'providerId: agency staff belong to a public body');
  }
  return provider;
}
